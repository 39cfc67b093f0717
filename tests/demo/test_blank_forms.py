from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.blank_forms import blank_forms
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def test_each_is_one_page_of_the_days_pack_with_its_own_title(
    at: DemoOffice, sample: Sample
) -> None:
    day = sample.documents[0].issued
    made = dict(blank_forms(at, sample, day))
    assert list(made) == ["determination", "provision_request", "place_diagram"]
    for key, pdf in made.items():
        (page,) = page_texts(pdf)
        text = " ".join(page.split())
        assert at.law.on(day).sheet(key).words["title"] in text
        if key != "place_diagram":
            assert sample.office["name"] in text
