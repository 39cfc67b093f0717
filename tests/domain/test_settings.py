from __future__ import annotations

import pytest

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.second_person import LONGEST_PAPER_DAYS, SecondAct
from bmnn_desk.domain.settings import (
    LARGEST_OFFSET_MM,
    LONGEST_LOCK,
    FirstStep,
    LinkWay,
    NumberWay,
    OfficeSettings,
    acts_text,
    names_text,
    offsets_text,
    settings_from,
    steps_text,
)
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp


def test_nothing_stored_is_the_default() -> None:
    assert settings_from({}) == OfficeSettings()


def test_by_default_levels_are_stamped_by_hand_and_numbers_printed() -> None:
    settings = OfficeSettings()
    assert {settings.way(stamp) for stamp in LEVEL_STAMPS.values()} == {MarkWay.RUBBER}
    assert settings.way(Stamp.COPY_NUMBER) is MarkWay.PRINT
    assert settings.black_rule == ""


def test_every_other_mark_is_a_rubber_stamp_whatever_is_chosen() -> None:
    settings = OfficeSettings(level_way=MarkWay.PRINT, copy_number_way=MarkWay.OVERPRINT)
    ways = {stamp: settings.way(stamp) for stamp in Stamp}
    assert ways.pop(Stamp.COPY_NUMBER) is MarkWay.OVERPRINT
    assert {ways.pop(stamp) for stamp in LEVEL_STAMPS.values()} == {MarkWay.PRINT}
    assert set(ways.values()) == {MarkWay.RUBBER}


def test_stored_texts_are_read_back() -> None:
    chosen = OfficeSettings(
        copy_order=CopyOrder.ARCHIVE_FIRST,
        level_way=MarkWay.OVERPRINT,
        copy_number_way=MarkWay.RUBBER,
        black_rule="12/QC-SMM",
    )
    stored = {
        "copy_order": "archive_first",
        "level_way": "overprint",
        "copy_number_way": "rubber",
        "black_rule": "12/QC-SMM",
    }
    assert settings_from(stored) == chosen


@pytest.mark.parametrize("stored", [{"colour": "red"}, {"level_way": "laser"}])
def test_an_unknown_key_or_value_is_a_mistake_of_ours(stored: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"colour|laser"):
        settings_from(stored)


def test_by_default_numbers_are_written_by_hand_and_marks_put_on_a_grey_printers_sheets() -> None:
    settings = settings_from({"copy_order": "archive_first"})
    assert settings.number_way is NumberWay.BY_HAND
    assert not settings.prints_red
    assert (settings.lock_minutes, settings.lock_on_minimise) == (10, False)
    assert (settings.print_distribution, settings.printer, settings.offsets) == (True, "", {})


def test_the_printing_of_an_office_is_read_back() -> None:
    offsets = {"HP phòng văn thư": (0.4, -1.25), "Máy màu": (0.0, 3.0)}
    stored = {
        "number_way": "filled",
        "prints_red": "yes",
        "lock_minutes": "25",
        "lock_on_minimise": "yes",
        "print_distribution": "",
        "printer": "HP phòng văn thư",
        "offsets": offsets_text(offsets),
    }
    assert settings_from(stored) == OfficeSettings(
        number_way=NumberWay.FILLED,
        prints_red=True,
        lock_minutes=25,
        lock_on_minimise=True,
        print_distribution=False,
        printer="HP phòng văn thư",
        offsets=offsets,
    )


def test_how_an_office_copies_is_read_back() -> None:
    stored = {
        "copy_mark_way": "rubber",
        "copy_place": "Phòng Văn thư",
        "copy_place_decision": "12/QĐ-SMM ngày 05/01/2025",
        "copy_place_plan": "02/PA-SMM",
        "copy_request_first": "yes",
    }
    assert settings_from(stored) == OfficeSettings(
        copy_mark_way=MarkWay.RUBBER,
        copy_place="Phòng Văn thư",
        copy_place_decision="12/QĐ-SMM ngày 05/01/2025",
        copy_place_plan="02/PA-SMM",
        copy_request_first=True,
    )


def test_whole_millimetres_are_an_offset_too() -> None:
    assert settings_from({"offsets": '{"HP": [1, -2]}'}).offsets == {"HP": (1.0, -2.0)}


@pytest.mark.parametrize("minutes", ["0", "-5", "ten", "", " 10", "1_0", "٣", "2.5", "10 "])
def test_a_lock_that_is_no_whole_minute_is_refused(minutes: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        settings_from({"lock_minutes": minutes})


def test_the_lock_has_a_first_and_a_last_minute() -> None:
    assert settings_from({"lock_minutes": "1"}).lock_minutes == 1
    assert settings_from({"lock_minutes": str(LONGEST_LOCK)}).lock_minutes == LONGEST_LOCK
    with pytest.raises(ValueError, match=str(LONGEST_LOCK + 1)):
        settings_from({"lock_minutes": str(LONGEST_LOCK + 1)})


def test_files_with_macros_are_taken_only_where_the_office_said_so() -> None:
    assert not settings_from({}).allow_macros
    assert settings_from({"allow_macros": "yes"}).allow_macros
    assert not settings_from({"allow_macros": ""}).allow_macros


@pytest.mark.parametrize("key", ["prints_red", "lock_on_minimise", "allow_macros"])
@pytest.mark.parametrize("answer", ["no", "Yes", "1", "true", " "])
def test_an_answer_is_yes_or_nothing(key: str, answer: str) -> None:
    with pytest.raises(ValueError, match=answer):
        settings_from({key: answer})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.5",
        "[]",
        "null",
        '"HP"',
        '{"HP": 1.5}',
        '{"HP": [1.5]}',
        '{"HP": [1, 2, 3]}',
        '{"HP": "12"}',
        '{"HP": ["1", "2"]}',
        '{"HP": [true, false]}',
        '{"HP": [null, 0]}',
        '{"HP": {"right": 1, "down": 2}}',
        '{"HP": [NaN, 0]}',
        '{"HP": [0, Infinity]}',
        '{"HP": [1e999, 0]}',
        f'{{"HP": [1{"0" * 400}, 0]}}',
        f'{{"HP": [{LARGEST_OFFSET_MM + 0.1}, 0]}}',
        '{"HP": [0, 0]} x',
        '{"HP": [0, 0], "HP": [1, 1]}',
        "[" * 100_000,
    ],
)
def test_offsets_are_two_small_numbers_for_each_printer_and_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        settings_from({"offsets": text})


def test_as_shipped_three_acts_want_a_second_person_and_paper_will_do() -> None:
    settings = settings_from({})
    assert settings.second_person_for == {
        SecondAct.REOPEN_BOOK,
        SecondAct.EXPORT,
        SecondAct.RESTORE,
    }
    assert (settings.second_on_paper, settings.second_paper_days) == (True, 5)


@pytest.mark.parametrize(
    "acts", [frozenset(), frozenset({SecondAct.REKEY}), frozenset(SecondAct)], ids=len
)
def test_the_acts_that_want_a_second_person_are_read_back(acts: frozenset[SecondAct]) -> None:
    stored = {
        "second_person_for": acts_text(acts),
        "second_on_paper": "",
        "second_paper_days": str(LONGEST_PAPER_DAYS),
    }
    settings = settings_from(stored)
    assert settings.second_person_for == acts
    assert (settings.second_on_paper, settings.second_paper_days) == (False, LONGEST_PAPER_DAYS)


@pytest.mark.parametrize("text", ["everything", "rekey,", ",", "rekey export", "REKEY", " rekey"])
def test_an_act_that_nobody_knows_is_a_mistake_of_ours(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        settings_from({"second_person_for": text})


@pytest.mark.parametrize("days", ["0", "-1", "", "5.0", " 5", str(LONGEST_PAPER_DAYS + 1)])
def test_a_paper_comes_back_within_whole_days_and_a_month(days: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        settings_from({"second_paper_days": days})


@pytest.mark.parametrize("answer", ["no", "true", "0"])
def test_whether_paper_will_do_is_yes_or_nothing(answer: str) -> None:
    with pytest.raises(ValueError, match=answer):
        settings_from({"second_on_paper": answer})


def test_the_day_for_the_units_statistics_is_a_day_of_any_year_or_none() -> None:
    assert settings_from({}).units_due == ""
    assert settings_from({"units_due": "12-10"}).units_due == "12-10"
    with pytest.raises(ValueError, match="out of range"):
        settings_from({"units_due": "02-30"})


def test_the_clerk_has_no_place_until_the_office_names_one() -> None:
    assert settings_from({}).clerk_place == ""
    assert settings_from({"clerk_place": "Két sắt 1"}).clerk_place == "Két sắt 1"


def test_a_receipt_is_awaited_three_working_days_unless_the_office_chooses() -> None:
    assert settings_from({}).receipt_days == 3
    assert settings_from({"receipt_days": "10"}).receipt_days == 10


@pytest.mark.parametrize("days", ["", "0", "61", "ba", "1.5"])
def test_a_wait_for_receipts_that_cannot_be_is_refused(days: str) -> None:
    with pytest.raises(ValueError, match=f"^{days}$"):
        settings_from({"receipt_days": days})


def test_a_link_is_warned_of_unless_the_office_has_it_refused() -> None:
    assert settings_from({}).link_way is LinkWay.WARN
    assert settings_from({"link_way": "refuse"}).link_way is LinkWay.REFUSE
    with pytest.raises(ValueError, match="allow"):
        settings_from({"link_way": "allow"})


@pytest.mark.parametrize(
    "steps", [frozenset(), frozenset({FirstStep.PEOPLE}), frozenset(FirstStep)]
)
def test_the_steps_left_of_the_first_run_are_read_back(steps: frozenset[FirstStep]) -> None:
    assert settings_from({"first_steps": steps_text(steps)}).first_steps == steps


def test_the_usual_recipients_are_read_back_in_their_order() -> None:
    names = ("Sở Y tế", "Công an “tỉnh”", "Ban A, B")
    assert settings_from({"usual_recipients": names_text(names)}).usual_recipients == names
    assert OfficeSettings().usual_recipients == ()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("first_steps", "all"),
        ("first_steps", "people,"),
        ("usual_recipients", "{}"),
        ("usual_recipients", "[1]"),
        ("usual_recipients", "Sở Y"),
    ],
)
def test_what_cannot_be_steps_or_names_is_a_mistake_of_ours(key: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        settings_from({key: text})
