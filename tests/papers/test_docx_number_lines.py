"""The lines of số and ngày of a DOCX, and what comes into their blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NumberAlreadyThereError
from bmnn_desk.papers.docx_number_lines import fill_blanks, missing_parts, number_lines
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from tests.papers import documents, number_documents
from tests.papers.reading.docx_xml import docx_of, paragraph

if TYPE_CHECKING:
    from bmnn_desk.papers.docx_number_lines import NumberLine

TEXTS = {"number": "07", "day": "05", "month": "02", "year": "2025"}


def lines_of(number: str, day: str) -> tuple[NumberLine, NumberLine]:
    found = number_lines(read_docx(safe_docx(number_documents.word_draft(number, day))))
    assert found is not None
    return found


def filled(number: str, day: str) -> tuple[str, str]:
    """Both lines as the file has them after all that is missing was put in."""
    safe = safe_docx(number_documents.word_draft(number, day))
    found = number_lines(read_docx(safe))
    assert found is not None
    for line in found:
        assert fill_blanks(line, missing_parts(line, TEXTS))
        line.letters.write()
    raw = ["".join(one.raw for one in line.segments) for line in read_docx(safe).lines]
    number_line, day_line = (
        next(text for text in raw if word in text.casefold()) for word in ("/bc", "tháng")
    )
    return number_line, day_line


@pytest.mark.parametrize(
    ("number", "day", "wanted"),
    [
        (number_documents.NUMBER, number_documents.DAY, ("Số: 07/BC-SM", "ngày 05 tháng 02 năm")),
        (
            "Số:....../BC-SM",
            "Mẫu, ngày....tháng....năm....",
            ("Số: 07/", "ngày 05 tháng 02 năm 2025"),
        ),
        ("Số: …/BC-SM", "Mẫu, ngày … tháng … năm …", ("Số: 07/", "ngày 05 tháng 02 năm 2025")),
        ("Số:/BC-SM", "Mẫu, ngày tháng năm 202", ("Số: 07/", "ngày 05 tháng 02 năm 2025")),
        ("Số: xx/BC-SM", "Mẫu, ngày   tháng 2 năm 2025", ("Số: 07/", "ngày 05 tháng 2 năm 2025")),
        ("...../BC-UBND", "Mẫu, ngày   tháng   năm 2025", ("07/BC-UBND", "ngày 05 tháng 02 năm")),
    ],
)
def test_blanks_of_every_make_are_filled_with_a_space_between_words(
    number: str, day: str, wanted: tuple[str, str]
) -> None:
    made = filled(number, day)
    assert made[0].startswith(wanted[0])
    assert wanted[1] in made[1]


def test_a_space_that_breaks_no_line_stays_one() -> None:
    hard = "\u00a0" * 5
    made = filled(f"Số:{hard}/BC-SM", f"Mẫu, ngày{hard}tháng{hard}năm 2025")
    assert made == ("Số:\u00a007/BC-SM", "Mẫu, ngày\u00a005\u00a0tháng\u00a002\u00a0năm 2025")


def test_a_day_that_stands_on_the_line_below_its_place_is_filled_there() -> None:
    made = filled(number_documents.NUMBER, "Thị trấn Mẫu Sơn,\nngày   tháng   năm 2025")
    assert made[1] == "ngày 05 tháng 02 năm 2025"


def test_what_the_blank_was_wider_goes_before_the_right_column() -> None:
    head = "CƠ QUAN MẪU" + " " * 40 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    number, gap = "Số:        /BC-SM", " " * 30
    safe = safe_docx(
        docx_of(paragraph(head) + paragraph(f"{number}{gap}Mẫu Sơn, ngày   tháng   năm 2025"))
    )
    found = number_lines(read_docx(safe))
    assert found is not None
    assert fill_blanks(found[0], {"number": "07"})
    found[0].letters.write()
    # A space and two figures, each as wide as two spaces, out of eight spaces: three are left.
    line = next(one for one in read_docx(safe).lines if one.line.text == "Số: 07/BC-SM")
    assert [one.raw for one in line.beside][:2] == ["Số: 07/BC-SM", gap + " " * 3]


def test_what_is_typed_is_not_missing() -> None:
    number, day = lines_of("Số: 7/BC-SM", "Mẫu, ngày   tháng 02 năm 2025")
    assert missing_parts(number, TEXTS) == {}
    assert missing_parts(day, TEXTS) == {"day": "05"}
    with pytest.raises(NumberAlreadyThereError):
        missing_parts(number, {**TEXTS, "number": "08"})


def test_a_file_without_these_lines_has_none() -> None:
    assert number_lines(read_docx(safe_docx(documents.docx_file()))) is None
