from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.domain.papers import BasisFacts
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.papers.slip_pdf import slip_pdf
from bmnn_desk.papers.templates.fill_template import fill_template
from bmnn_desk.papers.templates.slip_values import slip_values
from tests.needs import needs_libreoffice
from tests.papers.facts import LEVELS, recipients, slip
from tests.papers.read_pdf import page_texts
from tests.papers.templates.rendered import as_pdf
from tests.papers.templates.samples import PACKS, default, form, regime, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.papers.templates.values import TemplateValues

SLIP = TemplateKind.SLIP
DOTS = "." * 40
SHORT: dict[str, Any] = {
    "bases": (),
    "sources": (),
    "reason": "",
    "print_code": "",
    "recipients": recipients(recipients=(), archive=(), copies=1),
}
LONG: dict[str, Any] = {
    "title": "Kết quả khảo sát, phương án điều tiết " * 30,
    "bases": tuple(
        BasisFacts(citation=f"khoản {n}, Điều 1 của Quyết định mẫu", words=f"{n}. Lời <văn> & mẫu.")
        for n in range(1, 5)
    ),
    "sources": ("Công văn số 1 của Sở Mẫu A", "Công văn số 2 của Sở Mẫu B"),
    "term": "đến hết ngày 01/01/2030",
    "recall": "01/02/2027",
}


def values(pack: str = PACKS[0], **changes: object) -> TemplateValues:
    return slip_values(regime(pack).slip, slip(**changes), LEVELS)


def test_every_field_of_the_template_has_its_value() -> None:
    needs, made = TEMPLATES[SLIP].fields, values()
    assert set(made.texts) == set(needs[""])
    assert set(made.rows) == set(needs) - {""}
    for group, rows in made.rows.items():
        assert all(set(row) == set(needs[group]) for row in rows)


def test_boxes_are_ticked_as_on_the_slip() -> None:
    made = values()
    assert made.texts["level"] == "☐ Mật    ☑ Tối mật    ☐ Tuyệt mật"
    assert made.texts["may_copy"] == "☐ Được phép sao, chụp    ☑ Không được phép sao, chụp"
    undecided = values(recipients=recipients(may_copy=None))
    assert "☑" not in undecided.texts["may_copy"]
    assert made.rows["decision"][0] == {"line": "Độ mật: ☐ Mật    ☐ Tối mật    ☐ Tuyệt mật"}


def test_a_basis_goes_with_its_own_words() -> None:
    bases = (BasisFacts(citation="một", words="lời một"), BasisFacts(citation="hai", words=""))
    assert values(bases=bases).rows["bases"] == (
        {"citation": "một", "words": "lời một"},
        {"citation": "hai", "words": ""},
    )


def test_what_is_not_said_leaves_dots_to_write_on() -> None:
    made = values(**SHORT)
    assert made.texts["term"] == made.texts["reason"] == DOTS
    assert made.rows["sources"] == made.rows["recipients"] == ({"line": DOTS},)
    assert made.rows["bases"] == ({"citation": DOTS, "words": ""},)
    assert made.texts["print_code"] == ""


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("changes", [{}, SHORT, LONG], ids=["plain", "short", "long"])
def test_the_filled_template_says_the_words_of_the_programs_slip(
    pack: str, changes: dict[str, Any]
) -> None:
    law, facts = regime(pack), slip(**changes)
    data = fill_template(default(SLIP, pack), form(SLIP, pack), values(pack, **changes))
    ours = "\n".join([*texts(data), *texts(data, "word/footer1.xml")])
    # Pages of the PDF are numbered where there are several; the footer stands on each.
    pages = page_texts(slip_pdf(law.slip, facts, LEVELS))
    code = law.slip.words["code"].format(code=facts.print_code)
    theirs = "\n".join(pages)
    for number in range(1, len(pages) + 1):
        theirs = theirs.replace(law.slip.words["page"].format(page=number, pages=len(pages)), "")
    if facts.print_code:
        theirs = theirs.replace(code, "", len(pages) - 1)
    assert Counter("".join(words(ours))) == Counter("".join(words(theirs)))
    assert Counter(words(ours)) == Counter(words(theirs))


@needs_libreoffice
def test_an_ordinary_slip_is_one_page_and_says_the_same_when_printed(tmp_path: Path) -> None:
    data = fill_template(default(SLIP), form(SLIP), values())
    pages = page_texts(as_pdf(tmp_path, {"slip": data})["slip"])
    assert len(pages) == 1
    ours = page_texts(slip_pdf(regime().slip, slip(), LEVELS))
    assert Counter(words(pages[0])) == Counter(words(ours[0]))
