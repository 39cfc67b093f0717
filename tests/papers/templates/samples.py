"""Templates and facts for tests of templates; every word in them is invented."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from lxml import etree

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.domain.papers import DispatchFacts, DispatchLine, DraftTextFacts, EnvelopeFacts
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.templates.default_template import default_template
from bmnn_desk.papers.templates.paragraph_text import every_paragraph, joined, pieces_of
from bmnn_desk.paths import forms_folder
from tests.papers.facts import recipients
from tests.papers.word_documents import repacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.template_form import TemplateForm

PACKS = ("tt24-2020", "nd63-2026")
NOTE = TemplateKind.DISPATCH_NOTE
MAIN = "word/document.xml"


@cache
def law() -> Law:
    """The law as shipped."""
    return Law(forms_folder())


def regime(pack: str = PACKS[0]) -> Regime:
    """A regime."""
    return law().pack(pack)


def form(kind: TemplateKind, pack: str = PACKS[0]) -> TemplateForm:
    """A kind of template."""
    return regime(pack).templates[kind.value]


@cache
def default(kind: TemplateKind, pack: str = PACKS[0]) -> bytes:
    """The default template of a kind."""
    return default_template(regime(pack), kind)


def fixed_text(kind: TemplateKind = NOTE) -> str:
    """Every fixed field of a kind, for a template that is about something else.

    Those that repeat stand apart from it: see `with_fixed`.
    """
    fields = [field for field in form(kind).fields if field.fixed and not field.repeats]
    return " ".join("{{" + field.field + "}}" for field in fields)


def written(change: Callable[[Document], None], kind: TemplateKind = NOTE) -> bytes:
    """A DOCX after `change`, with the fixed fields of its kind at its end."""
    document = docx.Document()
    change(document)
    document.add_paragraph(fixed_text(kind))
    for field in form(kind).fields:
        if field.fixed and field.repeats:
            document.add_paragraph("cuối: {{" + field.field + "}}")
            document.add_paragraph("hết")
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def texts(data: bytes, part: str = MAIN) -> list[str]:
    """The texts of the paragraphs of a part, those of text boxes too."""
    root = parse_part(open_package(data).parts[part])
    return [joined(pieces_of(paragraph)) for paragraph in every_paragraph(root)]


def words(text: str) -> list[str]:
    """The words of a text, without tick boxes and dots."""
    return re.sub(r"[\u2610\u2611]|\.{3,}", " ", unicodedata.normalize("NFC", text)).split()


def changed(data: bytes, change: Callable[[etree._Element], None], part: str = MAIN) -> bytes:
    """A DOCX with one part changed as a tree."""

    def run(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        root = parse_part(content)
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return repacked(data, run)


def dispatch(count: int = 2, **changes: object) -> DispatchFacts:
    """A dispatch note of `count` documents."""
    made = DispatchFacts(
        parent="Ủy ban nhân dân tỉnh Sông Lam",
        agency="Sở Thử nghiệm",
        place="Sông Lam",
        day=date(2026, 2, 5),
        reference="12/PG-STN",
        recipient="Sở Mẫu A",
        lines=tuple(
            DispatchLine(
                reference=f"{number:02d}/BC-STN",
                type_name="Báo cáo",
                copies=3,
                copy_numbers=(2, 3, 4),
                letter="B",
            )
            for number in range(1, count + 1)
        ),
        clerk="Trần Thị Mẫu",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def envelope(**changes: object) -> EnvelopeFacts:
    """The outer cover of a Tuyệt mật item."""
    made = EnvelopeFacts(
        agency="Sở Thử nghiệm",
        reference="05/BC-STN",
        recipient="Sở Mẫu A",
        address="Số 1, đường Mẫu, tỉnh Sông Lam",
        copies=3,
        letter="A",
        prints_letter=False,
        is_inner=False,
        named_person_only=False,
        urgency="Hỏa tốc",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def draft(**changes: object) -> DraftTextFacts:
    """A report to be signed by a deputy."""
    made = DraftTextFacts(
        parent="Ủy ban nhân dân tỉnh Sông Lam",
        agency="Sở Thử nghiệm",
        symbol="BC-STN",
        place="Sông Lam",
        year=2026,
        is_letter=False,
        type_name="Báo cáo",
        title="Kết quả thử nghiệm mẫu biểu quý I năm 2026 trên địa bàn tỉnh Sông Lam",
        addressees=("Ủy ban nhân dân tỉnh Sông Lam",),
        recipients=recipients(),
        authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        signer="Nguyễn Văn Mẫu",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
