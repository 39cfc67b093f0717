from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.machine.word import WORD_SCRIPT, word_command, word_environment

if TYPE_CHECKING:
    from pathlib import Path


def argument_lists(method: str) -> list[str]:
    """What the script hands to a method of Word."""
    listed = WORD_SCRIPT.partition(f".{method}(")[2].partition(")")[0]
    return [part.strip() for part in listed.split(",")]


def test_macros_are_forced_off_and_nothing_is_asked_before_a_file_is_opened() -> None:
    before = WORD_SCRIPT.partition("Documents.Open")[0]
    assert "$word.AutomationSecurity = 3" in before  # msoAutomationSecurityForceDisable
    assert "$word.DisplayAlerts = 0" in before  # wdAlertsNone
    assert "$word.Visible = $false" in before
    assert "UpdateLinksAtOpen = $false" in before


def test_the_file_is_opened_read_only_and_is_not_remembered() -> None:
    name, confirm, read_only, remembered, *_ = argument_lists("Open")
    assert name == "$env:BMNN_SOURCE"
    assert (confirm, read_only, remembered) == ("$false", "$true", "$false")
    assert len(argument_lists("Open")) == 15  # up to NoEncodingDialog
    assert argument_lists("Open")[-1] == "$true"


def test_it_is_exported_as_pdf_and_not_opened_afterwards() -> None:
    name, kind, opened, *_ = argument_lists("ExportAsFixedFormat")
    assert (name, kind, opened) == ("$env:BMNN_MADE", "17", "$false")  # wdExportFormatPDF
    assert len(argument_lists("ExportAsFixedFormat")) == 14


def test_what_was_set_for_the_user_is_set_back_and_word_is_left_without_saving() -> None:
    after = WORD_SCRIPT.partition("ExportAsFixedFormat")[2]
    assert "$text.Close(0)" in after
    assert "$word.Options.UpdateLinksAtOpen = $links" in after
    assert "$word.Quit(0)" in after


def test_the_number_of_our_word_is_written_down_before_the_file_is_opened() -> None:
    assert "$env:BMNN_WORD_ID" in WORD_SCRIPT.partition("Documents.Open")[0]


def test_no_path_and_no_double_quote_stands_in_the_script() -> None:
    assert '"' not in WORD_SCRIPT
    assert "\\" not in WORD_SCRIPT


def test_powershell_is_the_systems_own_and_reads_no_profile() -> None:
    program, *options = word_command({"SYSTEMROOT": "/windows"})
    assert program.startswith("/windows")
    assert program.endswith("powershell.exe")
    assert {"-NoProfile", "-NonInteractive"} < set(options)
    assert options[-2:] == ["-Command", WORD_SCRIPT]


def test_the_paths_go_to_the_script_through_the_environment(tmp_path: Path) -> None:
    given = word_environment({"USERNAME": "u"}, tmp_path)
    assert given["USERNAME"] == "u"
    assert given["BMNN_SOURCE"] == str(tmp_path / "van-ban.docx")
    assert given["BMNN_MADE"] == str(tmp_path / "van-ban.pdf")
    assert given["BMNN_WORD_ID"] == str(tmp_path / "word.id")
