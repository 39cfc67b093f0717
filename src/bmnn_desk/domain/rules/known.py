"""Every rule id that has a function."""

from __future__ import annotations

from bmnn_desk.domain.rules.authority import PERMIT
from bmnn_desk.domain.rules.books import CORRECTION
from bmnn_desk.domain.rules.changes import (
    DECLASSIFICATION,
    DECLASSIFICATION_SPREAD,
    DELISTING,
    DELISTING_SPREAD,
    EXTENSION_SPREAD,
    LEVEL_CHANGE,
    LEVEL_CHANGE_SPREAD,
)
from bmnn_desk.domain.rules.copying import COPY_MARKS, COPY_STEPS, COPYING
from bmnn_desk.domain.rules.covers import COVER_SET
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.rules.endings import ARCHIVING, DESTRUCTION, RECALL
from bmnn_desk.domain.rules.holdings import HOLDING, LEAVING
from bmnn_desk.domain.rules.incoming import (
    INCOMING,
    INCOMING_RETURN,
    IRREGULARITY,
    IRREGULARITY_END,
)
from bmnn_desk.domain.rules.inspected import COPYING_END, HELD_COPIES, LOSSES, VOLUME, YEAR
from bmnn_desk.domain.rules.machine import (
    CONNECTION,
    DRIVE_HISTORY,
    DRIVE_USE,
    MACHINE_CARD,
    PURPOSE,
    SEAT_LOCK,
    SWEPT_FILE,
)
from bmnn_desk.domain.rules.office_order import (
    COMMITMENT,
    OFFICE_RULES,
    OFFICER,
    ORDER,
    SELF_INSPECTION,
    STAMP_SET,
    STAMP_STEP,
)
from bmnn_desk.domain.rules.old_books import OLD_COPYING, OLD_INCOMING, OLD_TRANSFER
from bmnn_desk.domain.rules.old_register import OLD_OUTGOING, OLD_SLIP
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL, SIGNATURE, TEMPLATE
from bmnn_desk.domain.rules.provision import PROVISION
from bmnn_desk.domain.rules.recipients import PROPOSED_RECIPIENTS
from bmnn_desk.domain.rules.setup import BOOK, DELEGATION, OFFICE_DAY, SECRET_LIST
from bmnn_desk.domain.rules.slip_further import (
    DRAFT_SENT,
    POLICE_SLIP,
    PROPOSAL_PAPER,
    PROPOSED_TERM,
    REASON,
    RECEIVED_SECRET,
    SLIP_FILE,
    STANDING,
)
from bmnn_desk.domain.rules.stamps import MARKS
from bmnn_desk.domain.rules.statistics import REPORT, STATISTICS, YEAR_CLOSE
from bmnn_desk.domain.rules.taking_out import TAKING_BACK, TAKING_OUT
from bmnn_desk.domain.rules.terms import EXPIRY, EXTENSION, OLD_TERM, TERM
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
        *OFFICE_RULES,
        *OFFICER,
        *STAMP_SET,
        *STAMP_STEP,
        *COMMITMENT,
        *SELF_INSPECTION,
        *ORDER,
        *HOLDING,
        *LEAVING,
        *PROPOSED_TERM,
        *REASON,
        *SLIP_FILE,
        *RECEIVED_SECRET,
        *PROPOSAL_PAPER,
        *DRAFT_SENT,
        *STANDING,
        *POLICE_SLIP,
        *COVER_SET,
        *PROVISION,
        *CONNECTION,
        *DRIVE_USE,
        *DRIVE_HISTORY,
        *MACHINE_CARD,
        *SEAT_LOCK,
        *SWEPT_FILE,
        *PURPOSE,
        *TERM,
        *OLD_TERM,
        *OLD_SLIP,
        *OLD_OUTGOING,
        *OLD_INCOMING,
        *OLD_TRANSFER,
        *OLD_COPYING,
        *EXPIRY,
        *EXTENSION,
        *EXTENSION_SPREAD,
        *LEVEL_CHANGE,
        *LEVEL_CHANGE_SPREAD,
        *DELISTING,
        *DELISTING_SPREAD,
        *DECLASSIFICATION,
        *DECLASSIFICATION_SPREAD,
        *DESTRUCTION,
        *RECALL,
        *ARCHIVING,
        *TAKING_OUT,
        *TAKING_BACK,
        *YEAR,
        *VOLUME,
        *COPYING_END,
        *HELD_COPIES,
        *LOSSES,
    }
)
