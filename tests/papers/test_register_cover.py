import pytest

from bmnn_desk.papers.ink import Frame, Words
from bmnn_desk.papers.register_cover import cover_marks
from tests.papers.facts import PACKS, cover, register_form


def words_on(pack: str, **changes: object) -> list[Words]:
    marks = cover_marks(register_form(pack), cover(**changes))
    return [mark for mark in marks if isinstance(mark, Words)]


@pytest.mark.parametrize("pack", PACKS)
def test_the_cover_says_its_six_facts_and_its_title(pack: str) -> None:
    assert [mark.text for mark in words_on(pack)] == [
        "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM",
        "SỞ KẾ HOẠCH VÀ PHÁT TRIỂN",
        register_form(pack).title,
        "Năm 2026",
        "Từ ngày 05/01/2026 đến ngày 30/12/2026",
        "Từ số 01 đến số 245",
        "Quyển số 01",
    ]


def test_there_is_room_for_the_level_stamp_above_the_title() -> None:
    marks = words_on(PACKS[0], parent="Ủy ban " * 20, agency="Sở " * 40)
    title = next(mark for mark in marks if mark.text == register_form(PACKS[0]).title)
    above = max(mark.y_mm for mark in marks if mark.y_mm < title.y_mm)
    assert title.y_mm - above > 20


def test_facts_not_known_yet_leave_dots_and_an_absent_parent_nothing() -> None:
    texts = [mark.text for mark in words_on(PACKS[0], parent="", until=None, last_number=None)]
    assert texts[0] == "SỞ KẾ HOẠCH VÀ PHÁT TRIỂN"
    assert "Từ ngày 05/01/2026 đến ngày ................" in texts
    assert "Từ số 01 đến số ................" in texts


def test_the_cover_has_the_double_frame_of_a_book() -> None:
    marks = cover_marks(register_form(PACKS[0]), cover())
    assert sum(isinstance(mark, Frame) for mark in marks) == 2
