"""What the office lays out itself: slip, phiếu gửi and nhãn bì by the templates that hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.templates.dispatch_values import dispatch_values
from bmnn_desk.papers.templates.envelope_values import envelope_values
from bmnn_desk.papers.templates.slip_values import slip_values
from bmnn_desk.services.cover_facts import dispatch_facts, envelope_facts
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.templates import templates_in_use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.law.regime import Regime


def covers_of(
    at: DemoOffice, regime: Regime, done: IssuedDocument
) -> Iterator[tuple[TemplateKind, bytes]]:
    """A filled DOCX of each kind: the slip, and what goes with the first recipient's copies."""
    asked = ItemAsked(body=at.body, item=done.issued.item)
    forms = regime.templates
    dispatch, envelope = at.desk.read(dispatch_facts, asked), at.desk.read(envelope_facts, asked)
    values = {
        TemplateKind.SLIP: slip_values(regime.slip, done.slip, regime.level_words),
        TemplateKind.DISPATCH_NOTE: dispatch_values(
            forms[TemplateKind.DISPATCH_NOTE.value], dispatch[0]
        ),
        TemplateKind.ENVELOPE_LABEL: envelope_values(
            forms[TemplateKind.ENVELOPE_LABEL.value], envelope[0]
        ),
    }
    templates = {
        used.kind: used.data for used in at.desk.read(templates_in_use, BodyAsked(body=at.body))
    }
    for kind, filled in values.items():
        template = templates[kind] or at.worker.do(jobs.DEFAULT_TEMPLATE, regime, kind)
        yield kind, at.worker.do(jobs.FILL_TEMPLATE, template, forms[kind.value], filled)
