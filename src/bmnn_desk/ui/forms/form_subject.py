"""The number by which drafts and sheets know a form of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

_FORMS = 100
_KIND = "form_correction"


def form_subject(law: Law, pack: str, form: str) -> int:
    """The number of a form (01 to 19) in a pack; above 0."""
    keys = [regime.key for regime in law.regimes]
    return (keys.index(pack) + 1) * _FORMS + int(form)


def form_of(law: Law, subject: int) -> tuple[str, str]:
    """The pack and the form of a number.

    Raises:
        NotFoundError: it is no form's.
    """
    place, number = divmod(subject, _FORMS)
    known = {form.number for form in law.listed}
    if not 0 < place <= len(law.regimes) or f"{number:02}" not in known:
        raise NotFoundError(_KIND, subject)
    return law.regimes[place - 1].key, f"{number:02}"
