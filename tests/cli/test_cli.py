import json
import re
import sys

import pytest

from briefing import cli, errors

ARTICLE = """ date 2025-12-19 Ministers agree on nine projects

LONDON
Ministers of the two countries agreed on Friday on a list of nine joint defence projects.

The list covers co-production of munitions and technology transfer for helicopter engines.

“We have a list, a budget and a date,” Defence Procurement Minister Helena Marsh told reporters.

Contracts for the first three projects are to be signed by 30 June 2026.
"""
CONFIGURATION = """[brief]
sources = ["*.txt"]
[output]
formats = ["html", "json"]
[[theme]]
id = "co-production"
name = "Co-production"
terms = ["co-production", "project"]
"""
COMMANDS = [
    "init",
    "build",
    "preview",
    "approve",
    "summarise",
    "tune",
    "themes",
    "furniture",
    "verify",
    "key new",
    "doctor",
    "schema",
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command in this process and give its exit status, its output and what it said on standard error."""

    def ran(*arguments):
        monkeypatch.setattr(sys, "argv", ["briefing", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        captured = capsys.readouterr()
        return left.value.code or 0, captured.out, captured.err

    return ran


def test_build_says_how_to_set_the_language_where_no_article_is_in_that_of_the_brief(run, folder):
    article = " date 2025-12-19 Bakanlar anlaştı\n\nBakanlar cuma günü Ankara’da ortak üretim için anlaşma imzaladı.\n"
    (folder / "one.txt").write_text(article, encoding="utf-8")
    _, _, err = run("build")
    assert 'All articles are in Turkish; set language = "tr" under [brief] to have the brief in it.' in err
    (folder / "brief.toml").write_text(CONFIGURATION.replace("[brief]", '[brief]\nlanguage = "tr"'), encoding="utf-8")
    assert "set language" not in run("build")[2]


def test_build_prints_the_paths_of_what_it_wrote(run, folder):
    status, out, err = run("build")
    assert status == 0
    assert out.split() == [str(folder / "out" / "brief.html"), str(folder / "out" / "brief.json")]
    assert "1 articles read, 1 in the period, 1 printed." in err


def test_build_takes_lengths_formats_weeks_and_folders_from_the_command_line(run, folder):
    status, out, _ = run(
        "build", "--week", "2025-W51", "--length", "1 sentence", "--length", "bottom_line=1 sentence",
        "--format", "json", "--output", "elsewhere", "--quiet", "--no-edits",
    )  # fmt: skip
    assert (status, out.split()) == (0, [str(folder / "elsewhere" / "brief.json")])
    brief = json.loads((folder / "elsewhere" / "brief.json").read_bytes())
    assert brief["period"] == {"start": "2025-12-15", "end": "2025-12-21"}
    assert len(brief["bottom_line"]) == 1


@pytest.mark.usefixtures("folder")
def test_quiet_says_nothing_but_results(run):
    assert run("build", "--quiet")[2] == ""
    assert run("build", "--verbose")[2].startswith("Reading\nFinding sentences\n")


def test_what_is_left_out_is_said_with_its_reason(run, folder):
    (folder / "two.txt").write_text("")
    (folder / "three.txt").write_text(ARTICLE.replace("2025-12-19", "2025-11-02").replace("nine", "ten"))
    err = run("build")[2]
    assert "left out: two.txt:" in err
    assert "1 outside (annex B names each)" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build", "--config", "none.toml"], "none.toml: there is no such file."),
        (["build", "--week", "2025-W60"], 'There is no week "2025-W60"'),
        (["build", "--length", "many"], '"many" is not a length.'),
        (["build", "--format", "pfd"], 'Did you mean "pdf"?'),
        (["build", "--frmat", "pdf"], "No such option"),
        (["summarise"], "Missing argument"),
        (["summarise", "one.txt", "--length", "3 pages"], '"3 pages" is not a length.'),
        (["summarise", "one.txt", "--method", "best"], "is not one of"),
        (["bulid"], "No such command"),
        (["init", "."], "is there already"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_wrong_use_leaves_with_2_and_says_what_is_wrong(run, arguments, says):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert says in " ".join(re.sub("[│╭╮╰╯─]", " ", err).split())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["build", "--week", "2024-W01"],
            "2024-01-01 to 2024-01-07. The articles are dated from 2025-12-19 to 2025-12-19.\n",
        ),
        (["summarise", "none.txt"], "There is no article to summarise."),
        (["verify", "none.pdf"], "none.pdf: cannot be read"),
        (["verify", "one.txt"], "one.txt: holds no brief"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_run_that_fails_leaves_with_1_and_says_why(run, arguments, says):
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert says in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("folder")
def test_a_mistake_of_ours_is_one_line_unless_more_is_asked_for(run, monkeypatch):
    def fail(*_, **__):
        raise KeyError("unforeseen")

    monkeypatch.setattr("briefing.pipeline.build.build", fail)
    status, _, err = run("build")
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith("Something unforeseen: KeyError")
    assert "Traceback" in run("build", "--verbose")[2]


@pytest.mark.usefixtures("folder")
def test_missing_pango_is_said_with_the_line_that_installs_it(run, monkeypatch):
    def fail(*_, **__):
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr("briefing.pipeline.build.build", fail)
    status, _, err = run("build")
    assert status == 1
    assert "Pango is missing" in err


@pytest.mark.usefixtures("folder")
def test_a_file_that_the_system_refuses_is_named(run, monkeypatch):
    def fail(*_, **__):
        raise PermissionError(13, "Permission denied", "secret.txt")

    monkeypatch.setattr("briefing.pipeline.build.build", fail)
    assert run("build")[2] == "secret.txt: Permission denied.\n"


@pytest.mark.usefixtures("folder")
def test_a_pipe_that_closes_early_is_no_failure(run, monkeypatch):
    def fail(*_, **__):
        raise BrokenPipeError

    monkeypatch.setattr("briefing.pipeline.build.build", fail)
    monkeypatch.setattr(sys.stderr, "close", lambda: None)
    assert run("build")[0] == 0


@pytest.mark.usefixtures("folder")
def test_a_summary_is_a_sentence_a_line(run):
    status, out, _ = run("summarise", "one.txt", "--length", "2 sentences")
    assert status == 0
    assert len(out.splitlines()) == 2
    assert out.startswith("Ministers of the two countries agreed on Friday")


def test_a_summary_of_several_articles_names_the_source_of_each_sentence(run, folder):
    other = {
        "text": "Parliament passed the budget on Thursday after a long debate.",
        "outlet": "Ledger",
        "date": "2025-12-18",
    }
    (folder / "two.jsonl").write_text(json.dumps(other))
    out = run("summarise", "one.txt", "two.jsonl", "--length", "2 sentences")[1]
    assert "[Ledger, 2025-12-18]" in out


@pytest.mark.usefixtures("folder")
def test_explain_shows_every_candidate_with_its_rank_and_outcome(run):
    out = run("summarise", "one.txt", "--length", "1 sentence", "--explain")[1]
    for column in ("Rank", "Score", "centrality", "Sentence", "Outcome", "printed"):
        assert column in out
    assert "helicopter engines" in " ".join(out.split())


@pytest.mark.usefixtures("folder")
def test_explain_is_there_as_json_too(run):
    summary = json.loads(run("summarise", "one.txt", "--length", "1 sentence", "--json")[1])
    assert summary["asked"] == {"amount": 1.0, "unit": "sentences"}
    assert summary["scores"][0]["parts"]
    assert summary["passed_over"][0]["rank"] >= 1


def test_verify_says_that_a_brief_holds_and_names_what_does_not(run, folder):
    run("build")
    status, out, err = run("verify", "out/brief.json")
    assert (status, err) == (0, "")
    assert "holds:" in out
    (folder / "one.txt").write_text(ARTICLE.replace("nine joint", "ten joint"), encoding="utf-8")
    status, out, err = run("verify", "out/brief.json")
    assert status == 1
    assert "source 1, one.txt: was changed: its text." in err
    assert "does not hold" in out
    assert json.loads(run("verify", "out/brief.json", "--json")[1])["problems"]


def test_a_key_signs_and_verify_trusts_what_was_published(run, folder):
    fingerprint = run("key", "new", "office.key")[1].strip()
    signing = CONFIGURATION.replace('formats = ["html", "json"]', 'formats = ["json"]\nsign = "office.key"')
    (folder / "brief.toml").write_text(signing, encoding="utf-8")
    assert run("build")[0] == 0
    assert json.loads((folder / "out" / "brief.json").read_bytes())["method"]["signing_key"] == fingerprint
    status, out, err = run("verify", "out/brief.json", "--rebuild", "--key", fingerprint)
    assert (status, err) == (0, "")
    assert f"checked: signed by the published key {fingerprint}" in out
    status, _, err = run("verify", "out/brief.json", "--key", "0" * 64)
    assert status == 1
    assert "which is none of those published" in err
    assert run("key", "new", "office.key")[0] == 2


def test_verify_ends_with_5_where_only_the_copies_inside_were_checked(run, folder):
    run("build", "--format", "json")
    (folder / "far" / "away").mkdir(parents=True)
    (folder / "out" / "brief.json").rename(folder / "far" / "away" / "brief.json")
    status, out, err = run("verify", "far/away/brief.json")
    assert status == 5
    assert "checked against the embedded texts" in out
    assert "not signed: shows changes by accident, not forgery" in out
    assert "not all of it could be checked: exit status 5" in err


@pytest.mark.usefixtures("folder")
def test_tune_shows_three_lengths_and_what_each_changes(run):
    status, out, _ = run("tune", "--length", "1 sentence", "--length", "2 sentences")
    assert status == 0
    assert "5 sentences (now)" in out
    assert "1 sentence: falls out\n  - " in out


@pytest.mark.usefixtures("folder")
def test_tune_tries_a_shorter_and_a_longer_length_by_itself(run, monkeypatch):
    monkeypatch.setattr("briefing.commands.tune.measure_pages", lambda *_: 2.5)
    trials = json.loads(run("tune", "--json")[1])
    assert [trial["length"]["amount"] for trial in trials] == [3, 5, 8]
    assert [trial["in_force"] for trial in trials] == [False, True, False]


def test_doctor_checks_the_folder_that_the_configuration_names(run, folder, monkeypatch):
    status, out, _ = run("doctor")
    assert status == 0
    assert str(folder / "out") in out.replace("\n", "")
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    status, out, _ = run("doctor")
    assert status == 1
    assert "apt-get install" in out


def test_the_schemas_are_json_schemas(run):
    both = json.loads(run("schema")[1])
    assert both["configuration"] == json.loads(run("schema", "configuration")[1])
    assert both["brief"] == json.loads(run("schema", "brief")[1])
    assert "bottom_line" in both["brief"]["properties"]


def test_init_makes_a_folder_that_builds(run, tmp_path):
    status, out, err = run("init", tmp_path / "new")
    assert (status, len(out.split())) == (0, 3)
    assert "Build it with: briefing build --config" in err
    assert run("build", "-c", tmp_path / "new", "--format", "html")[0] == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    status, out, _ = run(*command.split(), "--help")
    assert status == 0
    assert "Example: briefing" in out
    assert "--quiet" in out
    assert "--verbose" in out


def test_help_lists_every_command(run):
    status, out, _ = run("--help")
    assert status == 0
    assert all(command.split()[0] in out for command in COMMANDS)


def test_what_stands_in_a_file_is_shown_as_it_stands_there(run, folder):
    (folder / "one.txt").write_text("The [bold]committee[/bold] met at 10:100: the plan is :warning: late, it said.\n")
    for arguments in ((), ("--explain",)):
        out = " ".join(run("summarise", "one.txt", *arguments)[1].split())
        assert "[bold]committee[/bold]" in out
        assert ":warning:" in out
        assert "10:100:" in out
    folder.joinpath("none:100:.txt").write_text("")
    assert "none:100:.txt" in run("summarise", "none:100:.txt")[2]


def test_the_version_is_said(run):
    assert run("--version")[1].startswith("briefing 0.")


def test_every_error_knows_its_exit_status():
    kinds = (kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BaseException))
    assert {kind.__name__: kind.exit_status for kind in kinds} == {
        "BriefingError": 1,
        "ConfigurationError": 2,
        "UsageError": 2,
        "ReadingError": 1,
        "RenderingError": 1,
        "BusyError": 1,
        "VerificationError": 1,
    }


def test_themes_show_what_each_term_caught_and_what_a_tried_one_would_move(run, folder):
    (folder / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    status, out, _ = run("themes")
    assert status == 0
    assert "co-production 1, project 2" in out
    assert "are unfiled" in out
    out = run("themes", "--try", "co-production=-project", "--try", "co-production=budget")[1]
    assert "With co-production=-project, co-production=budget: " in out
    assert "co-production > unfiled  Ministers of the two countries" in out
    assert "unfiled > co-production  “We have a list, a budget and a date,”" in out
    assert "are unfiled" not in out


@pytest.mark.usefixtures("folder")
def test_themes_say_why_a_sentence_stands_where_it_does(run):
    assert "(holds “co-production”" in run("themes", "--why", "munitions")[1]
    assert run("themes", "--why", "Helena Marsh")[1].startswith("unfiled, near")
    assert run("themes", "--why", "walrus")[1] == "No sentence of the period holds “walrus”.\n"
    assert json.loads(run("themes", "--json")[1])["survey"]["themes"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("budget", "is no change of a term"),
        ("other=budget", 'There is no theme "other". There are co-production.'),
        ("co-production=-budget", 'has no term "budget"'),
    ],
)
def test_a_change_that_is_none_is_refused(run, change, says):
    status, _, err = run("themes", "--try", change)
    assert status == 2
    assert says in err


def test_meaning_needs_the_extra(run, folder, monkeypatch):
    (folder / "brief.toml").write_text(CONFIGURATION.replace("[output]", "semantic = true\n[output]"), encoding="utf-8")
    monkeypatch.setattr("briefing.pipeline.build.load_encoder", lambda **_: None)
    status, _, err = run("build")
    assert status == 2
    assert "pip install 'briefing[semantic]'" in err
