"""Pages drawn letter by letter's width with reportlab; every word in them is invented."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, register_faces, width_of
from tests.papers.documents import A4

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MM = 72 / 25.4
RED = (0.8, 0.0, 0.0)
BODY = (
    "Thực hiện chỉ đạo của cấp trên về nhiệm vụ năm nay",
    "đã phối hợp với các cơ quan, đơn vị liên quan triển",
    "chức rất nghiêm túc, đúng quy định hiện hành",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How words are set."""

    face: str = REGULAR
    size: float = 13.0
    align: str = "left"
    ink: tuple[float, float, float] = (0.0, 0.0, 0.0)


CENTRED = Hand(align="center")
STRONG = Hand(face=BOLD, align="center")


@dataclass(slots=True)
class Paper:
    """A PDF in the making; places in mm from the top left of the page."""

    made: io.BytesIO = field(default_factory=io.BytesIO)
    canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        register_faces()
        self.canvas = Canvas(self.made, pagesize=A4, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]

    def put(self, x: float, y: float, words: str, hand: Hand = Hand()) -> None:
        """Words with their baseline at `y`."""
        self.canvas.setFillColorRGB(*hand.ink)
        self.canvas.setFont(hand.face, hand.size)
        width = width_of(words, hand.face, hand.size)
        part = {"left": 0.0, "center": 0.5, "right": 1.0}[hand.align]
        self.canvas.drawString(x * MM - part * width, A4[1] - y * MM, words)

    def full(self, x: float, y: float, words: str, right: float = 195.0) -> None:
        """A justified line of 14 pt, word by word."""
        parts = words.split()
        widths = [width_of(part, REGULAR, 14) for part in parts]
        gap = ((right - x) * MM - sum(widths)) / (len(parts) - 1)
        at = x
        for part, width in zip(parts, widths, strict=True):
            self.put(at, y, part, Hand(size=14))
            at += (width + gap) / MM

    def paragraph(self, y: float) -> float:
        """Three full lines and a short one; the baseline for what follows."""
        for step, words in enumerate(BODY):
            self.full(30.0 if step else 42.7, y + 7 * step, words)
        self.put(30, y + 21, "được giao đúng tiến độ./.", Hand(size=14))
        return y + 30

    def rule(self, *ends: float) -> None:
        """A line from x, y to x, y."""
        x0, y0, x1, y1 = ends
        self.canvas.line(x0 * MM, A4[1] - y0 * MM, x1 * MM, A4[1] - y1 * MM)

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """A stroked rectangle."""
        self.canvas.rect(left * MM, A4[1] - bottom * MM, (right - left) * MM, (bottom - top) * MM)

    def next_page(self) -> None:
        """End a page."""
        self.canvas.showPage()

    def done(self) -> bytes:
        """The file."""
        self.canvas.save()
        return self.made.getvalue()


def official_letter() -> bytes:
    """A công văn: head and foot in two columns, a framed level, a number left blank."""
    paper = Paper()
    paper.put(58, 25, "ỦY BAN NHÂN DÂN TỈNH LAI SƠN", CENTRED)
    paper.put(58, 30.5, "SỞ NỘI VỤ", STRONG)
    paper.put(148, 25, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", STRONG)
    paper.put(148, 30.5, "Độc lập - Tự do - Hạnh phúc", Hand(face=BOLD, size=14, align="center"))
    paper.rule(48, 32, 68, 32)
    paper.put(58, 40, "Số:       /SNV-VP", CENTRED)
    dated = Hand(face=ITALIC, size=14, align="center")
    paper.put(148, 40.4, "Lai Sơn, ngày      tháng 3 năm 2025", dated)
    paper.put(58, 46, "V/v báo cáo kết quả công tác", Hand(size=12, align="center"))
    paper.put(58, 51, "bảo vệ bí mật nhà nước", Hand(size=12, align="center"))
    paper.frame(45, 56, 71, 64)
    paper.put(58, 62, "TỐI MẬT", Hand(face=BOLD, size=14, align="center", ink=RED))
    paper.put(75, 75, "Kính gửi:", Hand(size=14))
    paper.put(100, 75, "- Ủy ban nhân dân tỉnh;", Hand(size=14))
    paper.put(100, 82, "- Công an tỉnh.", Hand(size=14))
    below = paper.paragraph(paper.paragraph(92))
    foot(paper, below)
    return paper.done()


def foot(paper: Paper, y: float) -> None:
    """Nơi nhận at the left, the signature at the right on baselines of its own."""
    paper.put(30, y, "Nơi nhận:", Hand(face=BOLD_ITALIC, size=12))
    lines = ("- Như trên (bản số 01, 02);", "- Giám đốc (để b/c);", "- Lưu: VT, VP (02 bản).")
    for step, words in enumerate(lines, start=1):
        paper.put(30, y + 4.6 * step, words, Hand(size=11))
    strong = Hand(face=BOLD, size=14, align="center")
    paper.put(150, y + 1.6, "KT. GIÁM ĐỐC", strong)
    paper.put(150, y + 7.4, "PHÓ GIÁM ĐỐC", strong)
    paper.put(150, y + 36, "Trần Văn Bình", strong)


def table() -> bytes:
    """A ruled table between two paragraphs."""
    paper = Paper()
    below = paper.paragraph(40)
    rows = (
        ("STT", "Tên tài liệu", "Độ mật"),
        ("1", "Kế hoạch A", "Mật"),
        ("2", "Báo cáo B", "Tối mật"),
    )
    across = (30, 45, 120, 195)
    for x in across:
        paper.rule(x, below, x, below + 24)
    for step in range(4):
        paper.rule(30, below + 8 * step, 195, below + 8 * step)
    for step, row in enumerate(rows):
        for x, words in zip(across, row, strict=False):
            paper.put(x + 2, below + 8 * step + 6, words, Hand(size=12))
    paper.paragraph(below + 40)
    return paper.done()


def pages(count: int) -> bytes:
    """Full pages with a level and a number above and a line below."""
    paper = Paper()
    for number in range(1, count + 1):
        paper.put(30, 12, "MẬT", Hand(face=BOLD, size=14, ink=RED))
        paper.put(112, 12, str(number), CENTRED)
        for row in range(30):
            paper.full(30, 26 + 8 * row, f"{row} {BODY[row % 3]} {number}")
        paper.put(112, 286, "Lưu hành nội bộ", Hand(size=10, align="center"))
        paper.next_page()
    return paper.done()


def lines(words: Iterable[str], hand: Hand = Hand()) -> bytes:
    """One page with a line of each."""
    paper = Paper()
    for step, text in enumerate(words):
        paper.put(30, 40 + 8 * step, text, hand)
    return paper.done()


def in_old_font(font: str, words: Iterable[str]) -> bytes:
    """Lines in a simple font of this name, of which each code is a letter of Windows-1252."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, initialFontName="Helvetica")  # type: ignore[arg-type]
    for step, text in enumerate(words):
        canvas.setFont("Helvetica", 13)
        canvas.drawString(85, 700 - 20 * step, text)
    canvas.save()

    def rename(opened: pikepdf.Pdf) -> None:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/BaseFont") == "/Helvetica":
                thing.BaseFont = pikepdf.Name(f"/{font}")

    return changed(rename, made.getvalue())


def changed(change: Callable[[pikepdf.Pdf], None], source: bytes) -> bytes:
    """The PDF after a change."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(source)) as opened:
        change(opened)
        opened.save(made)
    return made.getvalue()
