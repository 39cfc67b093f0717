"""Every rule id that has a function."""

from __future__ import annotations

from bmnn_desk.domain.rules.authority import PERMIT
from bmnn_desk.domain.rules.books import CORRECTION
from bmnn_desk.domain.rules.copying import COPY_MARKS, COPY_STEPS, COPYING
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.rules.incoming import (
    INCOMING,
    INCOMING_RETURN,
    IRREGULARITY,
    IRREGULARITY_END,
)
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL, SIGNATURE, TEMPLATE
from bmnn_desk.domain.rules.recipients import PROPOSED_RECIPIENTS
from bmnn_desk.domain.rules.setup import BOOK, DELEGATION, OFFICE_DAY, SECRET_LIST
from bmnn_desk.domain.rules.stamps import MARKS
from bmnn_desk.domain.rules.statistics import REPORT, STATISTICS, YEAR_CLOSE
from bmnn_desk.domain.rules.transfers import CHANNEL, HANDOVER, INCOMING_CHANNEL, RECEIPT

RULE_IDS = frozenset(
    {
        *OFFICE_DAY,
        *DELEGATION,
        *SECRET_LIST,
        *BOOK,
        *CORRECTION,
        *PROPOSAL,
        *PROPOSED_RECIPIENTS,
        *DECISION,
        *DRAFT,
        *SIGNATURE,
        *ISSUE,
        *MARKS,
        *TEMPLATE,
        *PERMIT,
        *COPYING,
        *COPY_MARKS,
        *COPY_STEPS,
        *HANDOVER,
        *CHANNEL,
        *INCOMING_CHANNEL,
        *RECEIPT,
        *INCOMING,
        *IRREGULARITY,
        *IRREGULARITY_END,
        *INCOMING_RETURN,
        *STATISTICS,
        *REPORT,
        *YEAR_CLOSE,
    }
)
