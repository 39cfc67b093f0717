from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.share_facts import share_facts
from bmnn_desk.storage.content_layers import end_content
from bmnn_desk.storage.share_copies import ShareFacts
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def kept(at: Office, data: bytes) -> None:
    """A file in the store, of a draft that was printed to be signed."""
    item = make.approved(at, bases=(at.bases[SecrecyLevel.MAT],)).item
    at.desk.do(print_for_signature, make.draft_print(at, item, file=data))


def facts(at: Office) -> ShareFacts:
    (found,) = at.desk.read(share_facts, BodyAsked(body=at.body))
    return found


def test_what_was_destroyed_is_not_kept_and_what_lost_its_share_is_lost(office: Office) -> None:
    assert facts(office) == ShareFacts(last=0)
    for data in (b"%PDF-1.7 a", b"%PDF-1.7 b", b"%PDF-1.7 c"):
        kept(office, data)
    assert facts(office) == ShareFacts(kept=frozenset({1, 2, 3}), last=3)
    vault = office.desk._vault
    with vault.begin() as session:
        end_content(session, 3)
    vault.shares.end([2, 3])

    assert facts(office) == ShareFacts(kept=frozenset({1, 2}), lost=frozenset({2}), last=3)
