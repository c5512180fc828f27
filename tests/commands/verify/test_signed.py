"""A signature shows whose hand made a brief, to whoever has the key from the office itself."""

import json
import shutil
import stat

import pytest

from briefing.commands.verify import verify
from briefing.commands.verify.signed import UNSIGNED
from briefing.errors import UsageError
from briefing.pipeline.signature import fingerprint_in, new_key, public_half, read_key, sign
from briefing.render.data import load_brief


@pytest.fixture
def office(tmp_path):
    """The office's key."""
    new_key(tmp_path / "office.key")
    return tmp_path / "office.key"


@pytest.fixture
def signed(made, office, tmp_path):
    """The brief with a signature beside it."""
    folder = tmp_path / "signed"
    shutil.copytree(made.folder / "out", folder)
    write_signature(folder, office)
    return folder / "brief.json"


def write_signature(folder, key):
    content = (folder / "brief.json").read_bytes()
    (folder / "brief.sig").write_bytes(sign(load_brief(content), {".json": content}, read_key(key)))


def hand(path, made, **how):
    found = verify(path, sources=made.folder, **how)
    return found.promised[-1], [str(problem) for problem in found.problems]


def test_a_key_is_for_its_owner_alone_and_is_never_written_over(office):
    assert stat.S_IMODE(office.stat().st_mode) == 0o600
    with pytest.raises(UsageError, match="is there already"):
        new_key(office)
    assert len(public_half(office)) == 64


def test_a_passphrase_opens_a_key_that_has_one(tmp_path, monkeypatch):
    new_key(tmp_path / "office.key", passphrase="harbour")
    assert b"ENCRYPTED" in (tmp_path / "office.key").read_bytes()
    assert read_key(tmp_path / "office.key", passphrase=lambda: "harbour")
    monkeypatch.setenv("BRIEFING_KEY_PASSPHRASE", "harbour")
    assert read_key(tmp_path / "office.key")
    with pytest.raises(UsageError, match="no key that opens"):
        read_key(tmp_path / "office.key", passphrase=lambda: "port")
    monkeypatch.delenv("BRIEFING_KEY_PASSPHRASE")
    with pytest.raises(UsageError, match="set BRIEFING_KEY_PASSPHRASE"):
        read_key(tmp_path / "office.key")


def test_what_is_not_signed_is_said_to_be_so(made, office):
    path = made.folder / "out" / "brief.json"
    assert hand(path, made) == (UNSIGNED, [])
    says, problems = hand(path, made, keys=(f"{office}.pub",))
    assert says == UNSIGNED
    assert problems == ["signature: there is none beside it: brief.sig."]


def test_a_signature_by_the_published_key_holds(made, signed, office):
    for key in (f"{office}.pub", public_half(office), public_half(office).upper()):
        says, problems = hand(signed, made, keys=(key,))
        assert problems == []
        assert says == f"signed by the published key {public_half(office)}"


def test_without_a_published_key_a_signature_proves_nothing(made, signed):
    says, problems = hand(signed, made)
    assert problems == []
    assert "which was held against nothing: give --key" in says


def test_a_signature_by_any_other_key_is_told(made, signed, office, tmp_path):
    new_key(tmp_path / "other.key")
    write_signature(signed.parent, tmp_path / "other.key")
    _, problems = hand(signed, made, keys=(f"{office}.pub",))
    assert ["which is none of those published" in each for each in problems] == [True]
    assert (
        hand(signed, made, keys=(f"{office}.pub", f"{tmp_path}/other.key.pub"))[1] == []
    )  # the old key and the new one


def test_a_brief_that_was_changed_and_sealed_again_is_not_the_one_that_was_signed(made, signed, office):
    data = made.data | {"state": "approved", "approved_by": "The Director"}
    signed.write_text(json.dumps(made.resealed(data)))
    _, problems = hand(signed, made, keys=(f"{office}.pub",))
    assert any("is for a brief of another seal" in each for each in problems)
    assert any("is for other bytes than those of brief.json" in each for each in problems)


@pytest.mark.parametrize("key", ["content_sha256", "seal", "files", "public_key", "signature"])
def test_a_signature_that_was_changed_is_told(made, signed, office, key):
    file = signed.with_suffix(".sig")
    said = json.loads(file.read_bytes())
    said[key] = {".json": "0" * 64} if key == "files" else said[key][::-1]
    file.write_text(json.dumps(said))
    assert hand(signed, made, keys=(f"{office}.pub",))[1]


def test_what_is_no_key_and_no_signature_is_refused_in_a_sentence(made, signed, tmp_path):
    (tmp_path / "no.pub").write_text("nothing")
    with pytest.raises(UsageError, match="holds no public key"):
        fingerprint_in(str(tmp_path / "no.pub"))
    with pytest.raises(UsageError, match="There is no file"):
        fingerprint_in("abc")
    signed.with_suffix(".sig").write_text("[" * 100_000)
    assert any("It holds no signature." in each for each in hand(signed, made)[1])
