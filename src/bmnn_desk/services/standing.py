"""What an act changes of the desk itself: who acts there, and the law it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.accounts import actor_now
from bmnn_desk.services.form_layer import LAYER_KINDS, law_in_force

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.work import Actor


def standing_after(session: Session, kind: str, actor: Actor, law: Law) -> tuple[Actor, Law]:
    """Actor and law after an act about an object of this kind."""
    if kind == "account":
        return actor_now(session, actor), law
    return actor, law_in_force(session, law) if kind in LAYER_KINDS else law
