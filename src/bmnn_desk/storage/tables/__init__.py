"""Every table of the store; no rules here: those are in domain/."""

from bmnn_desk.storage.tables.accounts import (
    AccessNote as AccessNote,
    Authorisation as Authorisation,
    AuthorisationPaper as AuthorisationPaper,
)
from bmnn_desk.storage.tables.backups import (
    Backup as Backup,
    BackupPlace as BackupPlace,
    Restore as Restore,
)
from bmnn_desk.storage.tables.base import (
    Base as Base,
    Ending as Ending,
    Record as Record,
)
from bmnn_desk.storage.tables.checkpoints import (
    AnchorPrint as AnchorPrint,
    Checkpoint as Checkpoint,
    JournalEpoch as JournalEpoch,
    OfficerKey as OfficerKey,
    OfficerSecret as OfficerSecret,
)
from bmnn_desk.storage.tables.copies import (
    Content as Content,
    ContentKey as ContentKey,
    ContentNotice as ContentNotice,
    Copy as Copy,
    CopyEvent as CopyEvent,
    ItemContent as ItemContent,
    MarkFill as MarkFill,
    MarkUse as MarkUse,
    OtherCase as OtherCase,
    PrintJob as PrintJob,
    SearchText as SearchText,
)
from bmnn_desk.storage.tables.copying import (
    AuthorityHeld as AuthorityHeld,
    CopyLine as CopyLine,
    CopyStep as CopyStep,
)
from bmnn_desk.storage.tables.custody import (
    CopyDue as CopyDue,
    CopyNow as CopyNow,
    WorkEnd as WorkEnd,
)
from bmnn_desk.storage.tables.destruction import (
    ContentEnd as ContentEnd,
    Destruction as Destruction,
    DestructionCopy as DestructionCopy,
    DestructionEnd as DestructionEnd,
    DestructionPaperGiven as DestructionPaperGiven,
    DestructionReport as DestructionReport,
    DestructionSeat as DestructionSeat,
)
from bmnn_desk.storage.tables.drafts import (
    DraftEnd as DraftEnd,
    DraftingEnd as DraftingEnd,
    DraftingSession as DraftingSession,
    FoundFault as FoundFault,
    OfficeTemplate as OfficeTemplate,
    TextCheck as TextCheck,
    TextReturn as TextReturn,
    TextRewrite as TextRewrite,
)
from bmnn_desk.storage.tables.exports import (
    DeskIdentity as DeskIdentity,
    Drive as Drive,
    Export as Export,
    Package as Package,
    PackageFigure as PackageFigure,
    PeerDesk as PeerDesk,
)
from bmnn_desk.storage.tables.form_corrections import (
    FormCheck as FormCheck,
    FormCorrection as FormCorrection,
)
from bmnn_desk.storage.tables.form_drafts import (
    FormDraft as FormDraft,
)
from bmnn_desk.storage.tables.guards import (
    guard_statements as guard_statements,
    install_triggers as install_triggers,
    written_once as written_once,
)
from bmnn_desk.storage.tables.incidents import (
    Incident as Incident,
    IncidentCopy as IncidentCopy,
    IncidentEnd as IncidentEnd,
    IncidentFind as IncidentFind,
    IncidentRemedy as IncidentRemedy,
    IncidentReport as IncidentReport,
)
from bmnn_desk.storage.tables.incoming import (
    IncomingLine as IncomingLine,
    Irregularity as Irregularity,
    IrregularityEnd as IrregularityEnd,
)
from bmnn_desk.storage.tables.inventory import (
    CopyCounted as CopyCounted,
    Inventory as Inventory,
    InventoryAnswer as InventoryAnswer,
    InventoryCopy as InventoryCopy,
    InventoryCount as InventoryCount,
    InventoryEnd as InventoryEnd,
)
from bmnn_desk.storage.tables.journal import (
    Act as Act,
    JournalKey as JournalKey,
)
from bmnn_desk.storage.tables.machines import (
    MachineFact as MachineFact,
    MachineProbed as MachineProbed,
    OfficeMachine as OfficeMachine,
)
from bmnn_desk.storage.tables.office import (
    Account as Account,
    Body as Body,
    BodyName as BodyName,
    Delegation as Delegation,
    Person as Person,
    PostHeld as PostHeld,
    Setting as Setting,
    Unit as Unit,
)
from bmnn_desk.storage.tables.office_papers import (
    CipherDevice as CipherDevice,
    CipherDeviceMove as CipherDeviceMove,
    OwnPaper as OwnPaper,
    StampSeen as StampSeen,
    Task as Task,
    TaskEnd as TaskEnd,
)
from bmnn_desk.storage.tables.old_registers import (
    OldRegisterImport as OldRegisterImport,
    OldRegisterLine as OldRegisterLine,
)
from bmnn_desk.storage.tables.people import (
    Commitment as Commitment,
    Leaving as Leaving,
    Training as Training,
)
from bmnn_desk.storage.tables.proposals import (
    Item as Item,
    ItemLevel as ItemLevel,
    ItemTerm as ItemTerm,
    SecretItem as SecretItem,
    SecretList as SecretList,
    Signature as Signature,
    Slip as Slip,
    SlipAct as SlipAct,
    SlipBasis as SlipBasis,
    SlipRecipient as SlipRecipient,
)
from bmnn_desk.storage.tables.provision import (
    Provision as Provision,
    ProvisionDecision as ProvisionDecision,
)
from bmnn_desk.storage.tables.registers import (
    Book as Book,
    BookEvent as BookEvent,
    Line as Line,
    LineCancel as LineCancel,
    NumberTaken as NumberTaken,
    OutgoingLine as OutgoingLine,
    Series as Series,
    Sheet as Sheet,
    SheetEvent as SheetEvent,
    SheetRow as SheetRow,
    Volume as Volume,
)
from bmnn_desk.storage.tables.search import (
    LineText as LineText,
    SavedSearch as SavedSearch,
)
from bmnn_desk.storage.tables.secrecy_changes import (
    ChangeBasis as ChangeBasis,
    ChangeCopy as ChangeCopy,
    ChangeHolder as ChangeHolder,
    ChangeNotice as ChangeNotice,
    ChangePaper as ChangePaper,
    CopyRemark as CopyRemark,
    DelistedEntry as DelistedEntry,
    NoticeAnswer as NoticeAnswer,
    SecrecyChange as SecrecyChange,
)
from bmnn_desk.storage.tables.self_inspections import (
    SelfInspection as SelfInspection,
    SelfInspectionAnswer as SelfInspectionAnswer,
)
from bmnn_desk.storage.tables.statistics import (
    YearClose as YearClose,
    YearFigure as YearFigure,
    YearReport as YearReport,
    YearStatistics as YearStatistics,
)
from bmnn_desk.storage.tables.sweeps import (
    Sweep as Sweep,
    SweptAnswer as SweptAnswer,
    SweptFile as SweptFile,
)
from bmnn_desk.storage.tables.taking_out import (
    Meeting as Meeting,
    MeetingCopy as MeetingCopy,
    Recall as Recall,
    RecallCopy as RecallCopy,
    TakingOut as TakingOut,
    TakingOutCopy as TakingOutCopy,
    TakingOutEnd as TakingOutEnd,
    TakingOutReport as TakingOutReport,
)
from bmnn_desk.storage.tables.transfers import (
    Handover as Handover,
    Receipt as Receipt,
    TransferCopy as TransferCopy,
    TransferLine as TransferLine,
)
from bmnn_desk.storage.tables.volumes import (
    BookStart as BookStart,
    LineCorrection as LineCorrection,
    OpeningStock as OpeningStock,
    VolumeEvent as VolumeEvent,
)
