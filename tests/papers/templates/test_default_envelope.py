from __future__ import annotations

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.own_marks import own_marks
from tests.papers.templates.samples import PACKS, default, texts


def test_the_label_itself_says_no_level() -> None:
    for pack in PACKS:
        said = " ".join(texts(default(TemplateKind.ENVELOPE_LABEL, pack))).upper()
        assert not [word for word in own_marks().level_words if word in said]


def test_the_place_of_the_stamp_is_a_cell_of_its_own() -> None:
    said = texts(default(TemplateKind.ENVELOPE_LABEL))
    at = said.index("{{chỗ đóng dấu}}")
    assert said[at + 1] == "{{ký hiệu bì}}"
