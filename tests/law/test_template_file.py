from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/templates.toml"


def test_a_template_is_read_whole(law: Law) -> None:
    form = law.pack("tt24-2020").templates["envelope_label"]
    assert (form.key, form.name) == ("envelope_label", "Nhãn bì")
    assert (form.page_width_mm, form.page_height_mm, form.text_pt) == (210.0, 148.0, 14.0)
    assert form.confidence is Confidence.LOW
    assert len(form.digest) == 64


def test_nothing_of_the_new_regime_claims_to_be_read(law: Law) -> None:
    for form in law.pack("nd63-2026").templates.values():
        confidences = {form.confidence, *(field.confidence for field in form.fields)}
        assert confidences == {Confidence.UNREAD}
        sources = [form.source, *(field.source for field in form.fields)]
        assert not [source for source in sources if "26/2020" in source]


def test_the_papers_that_may_be_seen_outside_say_that_they_are_an_inference(law: Law) -> None:
    for regime in law.regimes:
        for kind in ("dispatch_note", "envelope_label"):
            assert "inference" in regime.templates[kind].source


def test_the_slip_has_the_page_of_its_own_form(law: Law) -> None:
    for regime in law.regimes:
        slip, form = regime.slip, regime.templates["slip"]
        sides = ("font", "text_pt", "top_mm", "bottom_mm", "left_mm", "right_mm")
        assert [getattr(slip, side) for side in sides] == [getattr(form, side) for side in sides]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "templates"', 'key = "template"', "key"),
        ('key = "templates"', 'key = "templates"\nnote = "x"', "note"),
        ("[dispatch_note]", "[dispatch]", "dispatch"),
        ("[envelope_label]\nname", '[envelope_label]\ncolour = "x"\nname', "envelope_label.colour"),
        ("page_width_mm = 210\n", "", "slip.page_width_mm"),
        ("page_width_mm = 210", 'page_width_mm = "A4"', "slip.page_width_mm"),
        ('title = "PHIẾU GỬI"\n', "", "dispatch_note.words.title"),
        ('title = "PHIẾU GỬI"', 'title = "PHIẾU GỬI"\nend = ""', "dispatch_note.words.end"),
        ('number = "Số: {reference}"', 'number = "Số: {x}"', "dispatch_note.words.number"),
        ('number = "Số: {reference}"', 'number = "Số: {"', "dispatch_note.words.number"),
        ('key = "unit"', 'key = "units"', "slip.fields"),
        ('key = "unit"', 'key = "subject"', "slip.fields"),
        ('field = "thu hồi"', 'field = "Thời  Hạn bảo vệ"', "slip.fields[15].field"),
        ('field = "thu hồi"', 'field = "thu, hồi"', "slip.fields[15].field"),
        ('field = "thu hồi"', 'field = "{thu hồi}"', "slip.fields[15].field"),
        ('field = "thu hồi"', 'field = " "', "slip.fields[15].field"),
        ('sample = ["1", "2"]', 'sample = ["1"]', "dispatch_note.fields[6].sample"),
        ('sample = ["1", "2"]', "sample = [1, 2]", "dispatch_note.fields[5].sample[0]"),
        ('sample = ["1", "2"]', "sample = []", "dispatch_note.fields[5].sample"),
        ('sample = ["1", "2"]\n', "", "dispatch_note.fields[5].sample"),
        ('fixed = true\nrepeats = "bases"', 'fixed = false\nrepeats = "bases"', "slip.fields"),
        ('fixed = true\nrepeats = "bases"', 'fixed = 1\nrepeats = "bases"', "slip.fields[9].fixed"),
        ("[slip.words]", "[slip.sayings]", "slip.words"),
    ],
)
def test_wrong_templates_are_refused_at_their_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)


def test_a_field_too_many_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    more = '[[slip.fields]]\nkey = "seal"\nfield = "dấu"\nlabel = ""\nfixed = false\nrepeats = ""\n'
    more += 'sample = ["x"]\nsource = "x"\nconfidence = "low"\n\n[[slip.fields]]\nkey = "parent"'
    spoil(forms, FILE, '[[slip.fields]]\nkey = "parent"', more)
    assert complaint(forms) == (FILE, "slip.fields")


def test_a_regime_without_templates_is_refused(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    (forms / FILE).unlink()
    assert complaint(forms) == (FILE, "")
