"""What is done to every part alike: receipts, numbers to refer by, parts switched off, a brief made shorter."""
