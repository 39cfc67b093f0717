from __future__ import annotations

import pytest

from bmnn_desk.domain.document import CopySentence, ReadRecipients
from tests.papers.reading.made_lines import block, pdf_block, words

Lists = tuple[list[tuple[str, tuple[int, ...]]], list[tuple[str, str, tuple[int, ...]]]]

LIST = (
    "- Như trên (bản số 01);",
    "- Công an tỉnh, Phòng PA03 (bản số 02);",
    "- Lưu: VT (bản gốc, bản số 03), VP (bản số 04).",
)
DETAILS = (
    "Tổng số: 04 bản. Người soạn thảo: Nguyễn Văn A, Văn phòng.",
    "Tài liệu không được phép sao, chụp.",
)
MEANT: Lists = (
    [("Như trên", (1,)), ("Công an tỉnh, Phòng PA03", (2,))],
    [("VT", "bản gốc", (3,)), ("VP", "", (4,))],
)


def lists(found: ReadRecipients) -> Lists:
    return (
        [(one.name, one.numbers) for one in found.recipients],
        [(one.name, one.kind, one.numbers) for one in found.archive],
    )


DETAIL_LINES = (
    "- SL: 04 bản;",
    "SL phát hành: 04 bản.",
    "- Người ST: Nguyễn Văn A;",
    "CB soạn thảo: Nguyễn Văn A, Văn phòng.",
    "Đơn vị soạn thảo: Văn phòng; người soạn thảo: Nguyễn Văn A.",
    "Đánh máy: 04 bản; Người soạn thảo: Nguyễn Văn A, Văn phòng.",
    "Người đánh máy: Lê Thị B.",
    "Văn bản này phát hành 04 bản.",
    "Tài liệu này gồm 04 bản.",
    "Tổng số bản phát hành (kể cả bản lưu): 04 bản.",
    "Tổng số trang: 12. Tổng số bản: 04.",
    "Tổng số: 02 bản phát hành + 02 bản lưu = 04 bản.",
    "NVA(4b)",
    "Sao, chụp: Không được phép.",
    "Không ai được phép sao, chụp tài liệu này.",
    "Tài liệu ko đuợc phép sao, chụp.",
    "Tài liệu không phổ biến rộng rãi, được phép sao, chụp.",
)


@pytest.mark.parametrize("line", DETAIL_LINES)
def test_lines_of_total_drafter_and_copying_are_no_recipients(line: str) -> None:
    for found in (block(*LIST, line), pdf_block([*LIST, line])):
        assert lists(found) == MEANT
        assert {number for number, _ in found.totals} <= {4}
        assert words(found.drafter) in {"Nguyễn Văn A", ""}
        assert found.sentence is not CopySentence.MAY


@pytest.mark.parametrize("name", ["Tổng công ty 28", "Tổng cục 2", "Cục Hàng không", "Phòng K"])
def test_names_like_such_lines_stay_recipients(name: str) -> None:
    (one,) = block(f"- {name} (bản số 01);", "- Lưu: VT (bản số 02).", *DETAILS).recipients
    assert (one.name, one.numbers) == (name, (1,))


@pytest.mark.parametrize(("line", "totals"), [("NVA(4b)", [4]), ("NVA (04 bản)", [4]), ("NVA", [])])
def test_a_count_beside_the_initials_is_a_total(line: str, totals: list[int]) -> None:
    found = block(*LIST, line)
    assert words(found.initials) == "NVA"
    assert [number for number, _ in found.totals] == totals
    assert [number for number, _ in block(*LIST, line, DETAILS[0]).totals] == [4]


@pytest.mark.parametrize(
    "lines",
    [
        ("TÀI LIỆU KHÔNG", "ĐƯỢC PHÉP SAO, CHỤP"),
        ("TÀI LIỆU KHÔNG ĐƯỢC", "PHÉP SAO, CHỤP"),
        ("TÀI LIỆU", "KHÔNG ĐƯỢC PHÉP SAO, CHỤP"),
        ("KHÔNG AI", "ĐƯỢC PHÉP SAO, CHỤP"),
        ("BÊN NHẬN KHÔNG CÓ QUYỀN", "ĐƯỢC PHÉP SAO, CHỤP"),
        ("Tài liệu ko", "Được phép sao, chụp."),
    ],
)
def test_a_sentence_broken_after_its_negation_is_never_leave_to_copy(
    lines: tuple[str, ...],
) -> None:
    for found in (block(*LIST, *lines), pdf_block([*LIST, *lines])):
        assert found.sentence is CopySentence.MAY_NOT
        assert len(found.recipients) == 2


def test_a_line_without_end_mark_before_the_sentence_stays_a_line() -> None:
    found = block(*LIST, "LVH.05", "Được phép sao, chụp.")
    assert (words(found.initials), found.sentence) == ("LVH.05", CopySentence.MAY)


def test_the_sentence_on_the_drafters_line_is_none_of_the_unit() -> None:
    line = f"{DETAILS[0].rstrip('.')} - {DETAILS[1]}"
    found = block(*LIST, line)
    assert lists(found) == MEANT
    assert (words(found.drafter), found.drafter_unit) == ("Nguyễn Văn A", "Văn phòng")
    assert words(found.sentence_at) == DETAILS[1]
