"""Every rule id that has a function."""

from __future__ import annotations

from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL, SIGNATURE, TEMPLATE
from bmnn_desk.domain.rules.recipients import PROPOSED_RECIPIENTS
from bmnn_desk.domain.rules.setup import BOOK, DELEGATION, OFFICE_DAY, SECRET_LIST
from bmnn_desk.domain.rules.stamps import MARKS

RULE_IDS = frozenset(
    {
        *OFFICE_DAY,
        *DELEGATION,
        *SECRET_LIST,
        *BOOK,
        *PROPOSAL,
        *PROPOSED_RECIPIENTS,
        *DECISION,
        *DRAFT,
        *SIGNATURE,
        *ISSUE,
        *MARKS,
        *TEMPLATE,
    }
)
