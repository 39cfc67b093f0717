from __future__ import annotations

from bmnn_desk.domain.drafting import TemplateKind
from tests.papers.templates.samples import default, regime, texts


def test_the_items_are_numbered_and_labelled_as_on_the_programs_slip() -> None:
    said = texts(default(TemplateKind.SLIP))
    for number, field in enumerate(regime().slip.fields, start=1):
        assert [text for text in said if text.startswith(f"{number}. {field.label} ")]


def test_title_signature_cells_and_decision_box_are_there() -> None:
    said, slip = texts(default(TemplateKind.SLIP)), regime().slip
    wanted = [slip.title, slip.words["decision_title"], slip.words["decision_day"]]
    wanted += [cell.heading for cell in slip.signatures]
    assert [text for text in wanted if text not in said] == []
    assert texts(default(TemplateKind.SLIP), "word/footer1.xml") == ["{{mã bản in}}"]
