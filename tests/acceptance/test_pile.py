"""Three hundred good files and twelve bad ones: the brief of the three hundred, and the twelve with their reasons."""

import os

TOPICS = ["harbour", "railway", "budget", "hospital", "airfield", "reservoir"]


def good(number):
    topic = TOPICS[number % len(TOPICS)]
    day = 15 + number % 7
    return (
        f" date 2025-12-{day} Council number {number} votes on the {topic}\n\n"
        f"The council of district {number} voted to rebuild the {topic} at a cost of {number + 3} million euros.\n\n"
        f"Work on the {topic} is to begin in March 2026, said mayor number {number}.\n"
    )


def bad(folder):
    """Twelve files that no article can be read from; a pipe, a link and a folder among them."""
    folder.joinpath("empty.txt").write_bytes(b"")
    folder.joinpath("binary.txt").write_bytes(bytes(range(256)) * 40)
    folder.joinpath("half.txt").write_bytes("An article.".encode("utf-16")[:-1])
    folder.joinpath("long.txt").write_bytes(b"x" * 50_000_000)
    folder.joinpath("folder.txt").mkdir()
    folder.joinpath("secret.txt").write_text("Nobody may read this.")
    folder.joinpath("secret.txt").chmod(0)
    folder.joinpath("dangling.txt").symlink_to("nowhere.txt")
    folder.joinpath("page.html").write_text("<html><body><div><p")
    folder.joinpath("lines.jsonl").write_text('{"text": "broken')
    folder.joinpath("dated.txt").write_text(" date 2025-13-45 A day that is none\n\nThe council met on a day.\n")
    folder.joinpath("control.txt").write_bytes(b"\x00\x01\x02\x03\x04" * 50)
    os.mkfifo(folder / "pipe.txt")


def test_the_brief_is_of_the_good_and_the_bad_have_their_reasons(tmp_path, build_folder):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(300):
        folder.joinpath(f"good-{number:03}.txt").write_text(good(number), encoding="utf-8")
    bad(folder)
    brief = build_folder()
    expected = {path.name for path in folder.iterdir() if not path.name.startswith("good")}
    if os.access(folder / "secret.txt", os.R_OK):  # whoever runs this may read everything
        expected.discard("secret.txt")
    left_out = {problem.where.removeprefix("articles/").split(":")[0]: problem for problem in brief.coverage.left_out}
    assert brief.coverage.inside == 300
    assert len(expected) >= 11
    assert expected <= set(left_out)
    assert all(problem.reason and problem.kind for problem in left_out.values())
    assert len(brief.sources) == 300
    assert brief.themes
