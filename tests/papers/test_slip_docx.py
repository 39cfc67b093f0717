import subprocess
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from bmnn_desk.papers.slip_docx import slip_docx
from tests.needs import needs_libreoffice
from tests.papers.facts import LEVELS, PACKS, slip, slip_form
from tests.papers.read_pdf import check_golden, page_texts

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


def made(pack: str, **changes: object) -> bytes:
    return slip_docx(slip_form(pack), slip(**changes), LEVELS)


def text_of(docx: bytes) -> str:
    document: DocxDocument = Document(BytesIO(docx))
    lines: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [part.text for cell in block.rows[0].cells for part in cell.paragraphs]
        else:
            lines.append(block.text)
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.mark.parametrize("pack", PACKS)
def test_the_slip_reads_as_it_did(pack: str) -> None:
    check_golden(f"slip_docx_{pack}", text_of(made(pack)))


def test_the_same_slip_gives_the_same_bytes_and_names_nobody() -> None:
    assert made(PACKS[0]) == made(PACKS[0])
    about = Document(BytesIO(made(PACKS[0]))).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


def test_the_page_is_a4_with_the_margins_and_letters_of_the_form() -> None:
    form, document = slip_form(PACKS[0]), Document(BytesIO(made(PACKS[0])))
    section = document.sections[0]
    sizes = [section.page_width, section.page_height, section.left_margin, section.right_margin]
    assert [round(size.mm) for size in sizes if size] == [210, 297, form.left_mm, form.right_mm]
    assert document.styles["Normal"].font.name == form.font


def test_a_long_title_markup_and_line_ends_are_kept() -> None:
    title = "<b>&amp; {x}\nhai " + "dài " * 500
    assert " ".join(title.split()) in " ".join(text_of(made(PACKS[0], title=title)).split())


@needs_libreoffice
def test_libreoffice_shows_an_ordinary_slip_on_one_page(tmp_path: Path) -> None:
    source = tmp_path / "slip.docx"
    source.write_bytes(made(PACKS[0]))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pages = page_texts((tmp_path / "slip.pdf").read_bytes())
    assert len(pages) == 1
    assert "7KQ4-M2XD" in pages[0]
