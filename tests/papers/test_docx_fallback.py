"""What is written into a text box is written into its version for old programs too."""

from __future__ import annotations

from bmnn_desk.papers.docx_fallback import renew_fallbacks
from bmnn_desk.papers.look_at_docx import SafeDocx, safe_docx
from bmnn_desk.papers.word_names import W
from tests.papers.reading.docx_xml import docx_of, paragraph, run, vml_box, wps_box


def texts(safe: SafeDocx) -> list[str]:
    return [str(text.text) for text in safe.document.iter(f"{W}t")]


def changed(body: str, old: str, new: str) -> list[str]:
    """All texts after the first that says `old` has been changed."""
    safe = safe_docx(docx_of(body))
    text = next(one for one in safe.document.iter(f"{W}t") if one.text == old)
    text.text = new
    renew_fallbacks([text])
    return texts(safe)


def test_both_versions_of_a_box_say_the_same() -> None:
    body = paragraph(wps_box("Số:   /BC", "Lai Sơn"))
    assert changed(body, "Số:   /BC", "Số: 07/BC") == ["Số: 07/BC", "Lai Sơn"] * 2


def test_another_box_of_the_paragraph_stays() -> None:
    body = paragraph(wps_box("một"), wps_box("hai"), run("ba"))
    assert changed(body, "hai", "HAI") == ["một", "một", "HAI", "HAI", "ba"]


def test_a_box_of_one_version_and_a_text_in_no_box_have_nothing_to_renew() -> None:
    body = paragraph(vml_box("một"), wps_box("hai"), run("ba"))
    assert changed(body, "một", "MỘT") == ["MỘT", "hai", "hai", "ba"]
    assert changed(body, "ba", "BA") == ["một", "hai", "hai", "BA"]
