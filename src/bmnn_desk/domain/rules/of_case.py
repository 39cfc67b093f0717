"""Which rules an inspection of the own store asks of which case."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.authority import PermitCase
from bmnn_desk.domain.change_cases import DeclassificationCase, DelistingCase, LevelChangeCase
from bmnn_desk.domain.change_spreads import (
    DeclassificationSpread,
    DelistingSpread,
    ExtensionSpread,
    LevelSpread,
)
from bmnn_desk.domain.copy_cases import CopyMarkCase, CopyStepCase
from bmnn_desk.domain.ending_cases import ArchiveCase, DestructionCase, RecallCase
from bmnn_desk.domain.holdings import HoldingCase, LeavingCase
from bmnn_desk.domain.incoming import IrregularityEndCase
from bmnn_desk.domain.inspected import (
    CopyHeld,
    InspectedCopying,
    InspectedVolume,
    InspectedYear,
    LossesOpen,
)
from bmnn_desk.domain.machine_card import (
    ConnectionCase,
    DriveHistoryCase,
    DriveUseCase,
    MachineCardCase,
    PurposeCase,
    SeatLockCase,
)
from bmnn_desk.domain.marks import MarkCase
from bmnn_desk.domain.office import DelegationCase
from bmnn_desk.domain.office_order import (
    CommitmentCase,
    CopyPlaceCase,
    OfficerCase,
    OfficeRulesCase,
    OrderCase,
    SelfInspectionCase,
    StampSetCase,
)
from bmnn_desk.domain.old_cases import (
    OldCopyingCase,
    OldIncomingCase,
    OldOutgoingCase,
    OldTransferCase,
)
from bmnn_desk.domain.proposal import DecisionCase, ProposalCase, SignatureCase
from bmnn_desk.domain.provision import ProvisionCase
from bmnn_desk.domain.rules.authority import PERMIT
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
from bmnn_desk.domain.rules.endings import ARCHIVING, DESTRUCTION, RECALL
from bmnn_desk.domain.rules.holdings import HOLDING, LEAVING
from bmnn_desk.domain.rules.incoming import IRREGULARITY_END
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
)
from bmnn_desk.domain.rules.old_books import OLD_COPYING, OLD_INCOMING, OLD_TRANSFER
from bmnn_desk.domain.rules.old_register import OLD_OUTGOING
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL, SIGNATURE
from bmnn_desk.domain.rules.provision import PROVISION
from bmnn_desk.domain.rules.setup import DELEGATION, OFFICE_DAY
from bmnn_desk.domain.rules.stamps import MARKS
from bmnn_desk.domain.rules.statistics import REPORT
from bmnn_desk.domain.rules.taking_out import TAKING_BACK, TAKING_OUT
from bmnn_desk.domain.rules.terms import EXPIRY, EXTENSION, OLD_TERM, TERM
from bmnn_desk.domain.rules.transfers import RECEIPT
from bmnn_desk.domain.sweeps import SweptFileCase
from bmnn_desk.domain.taking_out import TakingBackCase, TakingOutCase
from bmnn_desk.domain.term_cases import ExpiryCase, ExtensionCase, OldTermCase, TermCase
from bmnn_desk.domain.transfers import ReceiptCase
from bmnn_desk.domain.year_close import ReportCase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Who signed for a hand-over, inside or out, is asked by its receipt, which knows what came back.
_HANDED_OVER = {rule: holds for rule, holds in OLD_TRANSFER.items() if rule != "DI-09"}
# Who permitted, the own matrix knows better than any title.
_COPIED = {rule: holds for rule, holds in OLD_COPYING.items() if rule != "SC-02"}
# Recipients, copies and title are asked of the line; what was compared then, nobody can again.
_PROPOSED = {rule: PROPOSAL[rule] for rule in PROPOSAL if rule not in {"PDX-07", "DI-07"}}
_SIGNED = {rule: SIGNATURE[rule] for rule in ("PDX-10", "VB-04")}
_SIGNED_FOR = {rule: RECEIPT[rule] for rule in ("DI-09", "DEN-05")}
# Holder and place are asked of the document's copies together.
_COUNTED = {rule: HOLDING[rule] for rule in ("KK-01B", "KK-01C")}
# Of how marks came on, what the record shows once all are on.
_NUMBERED = {"DAU-03": MARKS["DAU-03"]}
_MARKED = {"SC-07": COPY_MARKS["SC-07"]}
# The place is asked of the office, and not of each copying; of a report, when it was made.
_PLACE = {"CFG-08": COPYING["CFG-08"]}
_IN_TIME = {"BC-02": REPORT["BC-02"]}
RULES_OF: Mapping[type, Mapping[str, Callable[[Any], bool]]] = MappingProxyType(
    {
        ProposalCase: _PROPOSED,
        DecisionCase: DECISION,
        SignatureCase: _SIGNED,
        OldOutgoingCase: OLD_OUTGOING,
        OldIncomingCase: OLD_INCOMING,
        OldTransferCase: _HANDED_OVER,
        OldCopyingCase: _COPIED,
        ReceiptCase: _SIGNED_FOR,
        PermitCase: PERMIT,
        CopyStepCase: COPY_STEPS,
        CopyMarkCase: _MARKED,
        MarkCase: _NUMBERED,
        InspectedCopying: COPYING_END,
        InspectedVolume: VOLUME,
        InspectedYear: YEAR,
        tuple: OFFICE_DAY,
        CopyHeld: HELD_COPIES,
        ArchiveCase: ARCHIVING,
        LossesOpen: LOSSES,
        TermCase: TERM,
        ExpiryCase: EXPIRY,
        ExtensionCase: EXTENSION,
        ExtensionSpread: EXTENSION_SPREAD,
        LevelChangeCase: LEVEL_CHANGE,
        LevelSpread: LEVEL_CHANGE_SPREAD,
        DelistingCase: DELISTING,
        DelistingSpread: DELISTING_SPREAD,
        DeclassificationCase: DECLASSIFICATION,
        DeclassificationSpread: DECLASSIFICATION_SPREAD,
        OldTermCase: OLD_TERM,
        TakingOutCase: TAKING_OUT,
        TakingBackCase: TAKING_BACK,
        RecallCase: RECALL,
        DestructionCase: DESTRUCTION,
        DelegationCase: DELEGATION,
        SelfInspectionCase: SELF_INSPECTION,
        OfficeRulesCase: OFFICE_RULES,
        OfficerCase: OFFICER,
        StampSetCase: STAMP_SET,
        CopyPlaceCase: _PLACE,
        ReportCase: _IN_TIME,
        CommitmentCase: COMMITMENT,
        LeavingCase: LEAVING,
        OrderCase: ORDER,
        ConnectionCase: CONNECTION,
        DriveHistoryCase: DRIVE_HISTORY,
        DriveUseCase: DRIVE_USE,
        MachineCardCase: MACHINE_CARD,
        PurposeCase: PURPOSE,
        SeatLockCase: SEAT_LOCK,
        SweptFileCase: SWEPT_FILE,
        HoldingCase: _COUNTED,
        IrregularityEndCase: IRREGULARITY_END,
        ProvisionCase: PROVISION,
    }
)
