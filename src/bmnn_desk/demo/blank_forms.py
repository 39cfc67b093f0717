"""The circular's papers 01 and 17, blank, to be filled by hand; and where its marks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.determination_paper import DeterminationFacts
from bmnn_desk.domain.papers import RecipientsFacts
from bmnn_desk.domain.provision_paper import AskerKind, ProvisionRequestFacts
from bmnn_desk.papers.places_asked import PlacesAsked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample

_NOBODY = RecipientsFacts(
    recipients=(), archive=(), copies=0, drafter="", drafter_unit="", may_copy=None
)


def blank_forms(at: DemoOffice, sample: Sample, day: date) -> Iterator[tuple[str, bytes]]:
    """Each paper by its key, of the pack in force on that day, with the office's name alone."""
    regime, given = at.law.on(day), sample.office
    determination = DeterminationFacts(
        parent=given["parent"],
        agency=given["name"],
        place=given["place"],
        day=day,
        addressee=given["addressee"],
        form=None,
        secret="",
        unit="",
        drafter="",
        drafter_position="",
        level=None,
        bases=(),
        sources=(),
        recipients=_NOBODY,
        term="",
        reason="",
        paper_code="",
    )
    form = regime.sheet("determination")
    yield (
        "determination",
        at.worker.do(jobs.DRAW_DETERMINATION, form, determination, regime.level_words),
    )
    request = ProvisionRequestFacts(
        kind=AskerKind.BODY,
        parent=given["parent"],
        asker=given["name"],
        reference="",
        place=given["place"],
        day=day,
        addressee="",
        representative="",
        nationality="",
        identity_number="",
        position="",
        address="",
        secret="",
        purpose="",
        paper_code="",
    )
    form = regime.sheet("provision_request")
    yield "provision_request", at.worker.do(jobs.DRAW_PROVISION_REQUEST, form, request)
    asked = PlacesAsked(
        form=regime.sheet("place_diagram"),
        shapes=tuple(regime.stamps.values()),
        covers=regime.covers.marks,
        pack=regime.name,
    )
    yield "place_diagram", at.worker.do(jobs.DRAW_PLACES, asked)
