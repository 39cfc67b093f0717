"""What the demonstration leaves behind, file by file."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from bmnn_desk import jobs
from bmnn_desk.demo.run import REGISTER, STORE
from bmnn_desk.domain.numbers import fold
from tests.machine.fresh_python import environment
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers.read_pdf import page_texts
from tests.papers.render import as_pdf, red_box_by_pdfium, red_box_by_poppler, text_by_poppler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.demo_run import DemoRun

NUMBERS = range(1, 8)
CLOSE_MM = 0.35
PATTERN = re.compile(r"BẢN SỐ: (\d+)")
NUMBER_BOX = (165.0, 7.0, 195.0, 15.0)
LEVEL_LEFT, LEVEL_BOTTOM = 30.0, 70.0
CANARIES = (
    "về kết quả rà soát số liệu mẫu quý I năm 2025",
    "ứng phó tình huống mẫu trên địa bàn tỉnh",
    "Trần Văn Gương",
    "Ủy ban nhân dân tỉnh Mẫu Sơn",
    "phát hiện bốn bảng cần bổ sung",
)
# Prints what is loaded once the demonstration is done.
ALONE = (
    "import sys\n"
    "from pathlib import Path\n"
    "from bmnn_desk.demo.run import run_demo\n"
    "list(run_demo(Path(sys.argv[1]), {}))\n"
    "print(*sys.modules)\n"
)
WORKERS_OWN = {
    *(job.module for job in jobs.ALL if job.module.startswith("bmnn_desk.papers.")),
    "bmnn_desk.papers.open_pdf",
    "bmnn_desk.papers.docx_package",
    "pikepdf",
    "pypdfium2",
}


def text_of(pdf: bytes) -> str:
    return "\n".join(page_texts(pdf))


def docx_text(path: Path) -> list[str]:
    """Each paragraph's own text, boxes included, in document order."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraph, text = (f"{{{root.nsmap['w']}}}{name}" for name in ("p", "t"))
    lines = dict.fromkeys(root.iter(paragraph), "")
    for piece in root.iter(text):
        lines[next(piece.iterancestors(paragraph))] += piece.text or ""
    return list(lines.values())


@pytest.mark.parametrize("number", NUMBERS)
def test_each_pdf_copy_gives_back_its_own_number_once(demo: DemoRun, number: int) -> None:
    text = text_of((demo.out / f"vb2-ban-so-{number:02}.pdf").read_bytes())

    assert PATTERN.findall(text) == [f"{number:02}"]


@needs_poppler
@pytest.mark.parametrize("number", NUMBERS)
def test_poppler_reads_the_same_number(demo: DemoRun, number: int) -> None:
    text = text_by_poppler((demo.out / f"vb2-ban-so-{number:02}.pdf").read_bytes())

    assert PATTERN.findall(text) == [f"{number:02}"]


@pytest.mark.parametrize("number", NUMBERS)
def test_each_docx_copy_gives_back_its_own_number_and_its_level_once(
    demo: DemoRun, number: int
) -> None:
    lines = docx_text(demo.out / f"vb1-ban-so-{number:02}.docx")

    assert PATTERN.findall("\n".join(lines)) == [f"{number:02}"]
    assert lines.count("MẬT") == 1


def test_the_level_is_nowhere_where_its_place_is_kept_free(demo: DemoRun) -> None:
    made = [path for path in demo.out.glob("vb2-*.pdf") if "phieu" not in path.name]

    assert len(made) == len(NUMBERS) + 5
    assert not any("MẬT" in text_of(path.read_bytes()) for path in made)
    assert "MẬT" not in docx_text(demo.out / "vb1-ban-trinh-ky.docx")


def test_pages_and_text_of_the_pdf_copies_are_otherwise_unchanged(demo: DemoRun) -> None:
    draft = text_of((demo.out / "vb2-ban-trinh-ky.pdf").read_bytes())

    for number in NUMBERS:
        copy = text_of((demo.out / f"vb2-ban-so-{number:02}.pdf").read_bytes())
        without = copy.replace(f"BẢN SỐ: {number:02}", "")
        assert without.split() == draft.split()


def test_text_of_the_docx_copies_is_otherwise_unchanged(demo: DemoRun) -> None:
    draft = docx_text(demo.out / "vb1-ban-trinh-ky.docx")

    for number in NUMBERS:
        copy = docx_text(demo.out / f"vb1-ban-so-{number:02}.docx")
        marks = ["MẬT", f"BẢN SỐ: {number:02}"]
        # The text begins with a table, where a mark may not be anchored: see `mark_docx`.
        assert [line for line in copy if line not in marks] == ["", *draft]


@needs_poppler
def test_marks_on_the_pdf_lie_in_their_place(demo: DemoRun) -> None:
    for number in NUMBERS:
        made = (demo.out / f"vb2-ban-so-{number:02}.pdf").read_bytes()
        assert red_box_by_poppler(made, 0) == pytest.approx(NUMBER_BOX, abs=CLOSE_MM)
        assert red_box_by_pdfium(made, 0) == pytest.approx(NUMBER_BOX, abs=CLOSE_MM)


@needs_libreoffice
@needs_poppler
def test_marks_on_the_docx_lie_in_their_place(demo: DemoRun) -> None:
    files = {
        f"{number:02}": (demo.out / f"vb1-ban-so-{number:02}.docx").read_bytes()
        for number in NUMBERS
    }
    draft = {"draft": (demo.out / "vb1-ban-trinh-ky.docx").read_bytes()}
    pages = as_pdf({**files, **draft})
    both = (LEVEL_LEFT, NUMBER_BOX[1], NUMBER_BOX[2], LEVEL_BOTTOM)

    for number in files:
        assert red_box_by_poppler(pages[number], 0) == pytest.approx(both, abs=CLOSE_MM)
        assert red_box_by_pdfium(pages[number], 0) == pytest.approx(both, abs=CLOSE_MM)
        words = text_by_poppler(pages[number]).replace(f"BẢN SỐ: {number}", "", 1)
        assert sorted(words.replace("MẬT", "", 1).split()) == sorted(
            text_by_poppler(pages["draft"]).split()
        )


def test_one_file_holds_every_copy_and_another_the_marks_alone(demo: DemoRun) -> None:
    whole = text_of((demo.out / "vb2-tat-ca-cac-ban.pdf").read_bytes())
    alone = text_of((demo.out / "vb2-in-chong-dau.pdf").read_bytes())

    assert PATTERN.findall(whole) == [f"{number:02}" for number in NUMBERS]
    assert PATTERN.findall(alone) == [f"{number:02}" for number in NUMBERS]
    assert PATTERN.sub("", alone).split() == []


def test_the_register_holds_both_lines_with_every_recipient(demo: DemoRun) -> None:
    text = " ".join(text_of((demo.out / REGISTER).read_bytes()).split())

    for expected in ("01/BC-SMM", "02/KH-SMM", "09/04/2025", "15/05/2025", "Trần Văn Gương"):
        assert expected in text
    assert text.count("Công an tỉnh Mẫu Sơn") == 2


def test_the_block_says_what_must_stand_in_it(demo: DemoRun) -> None:
    block = (demo.out / "vb1-noi-nhan.txt").read_text("utf-8")

    assert block.startswith("Nơi nhận:")
    assert "Tổng số: 07 bản" in block
    assert "Ngô Thị Soạn" in block
    assert "không được phép sao, chụp" in block


def test_it_lists_every_file_and_ends_with_the_register(demo: DemoRun) -> None:
    made = {path.name for path in demo.out.iterdir() if path.is_file()}
    listed = {
        line.split()[0] for line in demo.lines if re.match(r"(vb\d|so|to|man-hinh)-\S+\.", line)
    }

    assert listed == made
    assert demo.lines[-1] == str(demo.out / REGISTER)


def test_the_store_and_everything_outside_holds_no_word_of_the_documents(demo: DemoRun) -> None:
    files = [path for path in (demo.out / STORE).rglob("*") if path.is_file()]
    files += [path for path in demo.around.rglob("*") if path.is_file()]
    needles = list(_spellings())

    assert {path.name for path in files} >= {"records.db", "header.json", "head.bin"}
    for path in files:
        data = path.read_bytes()
        assert not [needle for needle in needles if needle in data], path.name


def test_the_phieu_tra_lai_names_both_rules_and_hands_the_right_block_along(
    demo: DemoRun,
) -> None:
    text = " ".join(text_of((demo.out / "vb1-phieu-tra-lai.pdf").read_bytes()).split())

    assert re.findall(r"\(((?:NN|VB|PDX|DAU)-\w+)\)", text) == ["NN-03", "NN-04"]
    block = (demo.out / "vb1-noi-nhan.txt").read_text("utf-8")
    assert all(" ".join(line.split()) in text for line in block.splitlines())
    assert not (demo.out / "vb2-phieu-tra-lai.pdf").exists()


@pytest.mark.parametrize("stem", ["vb1", "vb2"])
def test_three_filled_templates_go_with_a_document(demo: DemoRun, stem: str) -> None:
    for name in ("phieu-de-xuat-theo-mau", "phieu-gui", "nhan-bi"):
        lines = docx_text(demo.out / f"{stem}-{name}.docx")
        assert "Mẫu Sơn" in " ".join(lines)
        assert not any("{{" in line for line in lines)


def test_no_document_is_read_or_marked_in_the_demos_own_process(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ALONE, str(tmp_path / "out")],
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(run.stdout.split())

    assert (tmp_path / "out" / REGISTER).exists()
    assert "bmnn_desk.papers.register_book" in loaded
    assert not [name for name in loaded if name.startswith("bmnn_desk.papers.reading")]
    assert not loaded & WORKERS_OWN


def test_the_canaries_would_be_found(demo: DemoRun) -> None:
    seen = (demo.out / "vb1-noi-nhan.txt").read_bytes()

    assert any(needle in seen for needle in _spellings())


def _spellings() -> Iterator[bytes]:
    for canary in CANARIES:
        for form in ("NFC", "NFD"):
            spelt = unicodedata.normalize(form, canary)
            yield spelt.encode("utf-8")
            yield spelt.encode("utf-16-le")
            yield spelt.encode("utf-16-be")
        yield fold(canary).encode("utf-8")
        yield fold(canary).encode("utf-16-le")
