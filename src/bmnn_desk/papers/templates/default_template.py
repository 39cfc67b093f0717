"""The program's default template of each kind: a DOCX for the office to edit as it likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.templates.default_dispatch import default_dispatch
from bmnn_desk.papers.templates.default_draft import default_draft
from bmnn_desk.papers.templates.default_envelope import default_envelope
from bmnn_desk.papers.templates.default_slip import default_slip

if TYPE_CHECKING:
    from bmnn_desk.law.regime import Regime


def default_template(regime: Regime, kind: TemplateKind) -> bytes:
    """A template with every field of its kind; the same law gives the same bytes."""
    form = regime.templates[kind.value]
    match kind:
        case TemplateKind.SLIP:
            return default_slip(form, regime.slip)
        case TemplateKind.DISPATCH_NOTE:
            return default_dispatch(form, regime.slip.motto)
        case TemplateKind.ENVELOPE_LABEL:
            return default_envelope(form)
        case TemplateKind.DRAFT_TEXT:
            return default_draft(form, regime)
