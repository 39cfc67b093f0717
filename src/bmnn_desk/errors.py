"""Errors that the user can put right. Whatever is not a DeskError is a bug.

One flat class a mishap: ui/error_texts.py has a sentence for each, and a test
sees to it. They carry numbers, ids and kinds, never a document's content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule


class DeskError(Exception):
    """Base of all errors shown to the user."""


# The store ------------------------------------------------------------------------------


class WrongPassphraseError(DeskError):
    """No slot of the header opens with this passphrase."""


class WeakPassphraseError(DeskError):
    """The passphrase is shorter than `least` characters, or too common."""

    def __init__(self, least: int) -> None:
        super().__init__(f"at least {least} characters")
        self.least = least


class HeaderMissingError(DeskError):
    """The store's folder has records but neither copy of the header."""


class HeaderDamagedError(DeskError):
    """The header cannot be read, is out of bounds, or fails its authentication."""


class StoreMissingError(DeskError):
    """There is no store in this folder."""


class StoreExistsError(DeskError):
    """The folder already holds a store or other files: nothing is written over."""


class StoreOpenElsewhereError(DeskError):
    """Another window or program has the store open."""


class StoreTooNewError(DeskError):
    """The store was written by a newer program (`found` > `known`)."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(f"store at {found}, program knows {known}")
        self.found = found
        self.known = known


class StoreDamagedError(DeskError):
    """The records file is truncated or damaged though the key is right."""


class NotAStoreError(DeskError):
    """The file is not a store of this program."""


class StoreRolledBackError(DeskError):
    """The records are older than the head anchor: something was taken back."""

    def __init__(self, found: int, anchored: int) -> None:
        super().__init__(f"journal ends at {found}, anchor says {anchored}")
        self.found = found
        self.anchored = anchored


class JournalBrokenError(DeskError):
    """The journal's chain or a row's digest does not hold at act `seq`."""

    def __init__(self, seq: int, what: str) -> None:
        super().__init__(f"act {seq}: {what}")
        self.seq = seq
        self.what = what


class DiskFullError(DeskError):
    """No room left where a file was to be written; nothing of this step was kept."""


class FolderNotWritableError(DeskError):
    """The folder refuses writing."""


class DiskFailingError(DeskError):
    """The system reports an input or output error: a failing disk, a pulled stick, a lost share."""


# The desk -------------------------------------------------------------------------------


class AlreadySavedError(DeskError):
    """This very request was saved before, by act `seq`; nothing was done twice."""

    def __init__(self, seq: int, object_kind: str, object_id: int) -> None:
        super().__init__(f"already saved by act {seq}")
        self.seq = seq
        self.object_kind = object_kind
        self.object_id = object_id


class NotAllowedError(DeskError):
    """The account's roles do not cover this act."""

    def __init__(self, verb: str) -> None:
        super().__init__(verb)
        self.verb = verb


class NotFoundError(DeskError):
    """The record that the request names does not exist, or belongs to another body."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(f"{kind} {number}")
        self.kind = kind
        self.number = number


class WrongStageError(DeskError):
    """The record is not at the stage this act needs: it `is_at` one and `needs` another."""

    def __init__(self, is_at: str, needs: str) -> None:
        super().__init__(f"at {is_at}, needs {needs}")
        self.is_at = is_at
        self.needs = needs


class PaperCodeMismatchError(DeskError):
    """The code on the signed paper is not the code of this slip's print."""


class ReasonMissingError(DeskError):
    """The act needs a reason in words."""


class DaysOutOfOrderError(DeskError):
    """The act's `day` lies before the day it must follow (`earliest`)."""

    def __init__(self, day: date, earliest: date) -> None:
        super().__init__(f"{day} before {earliest}")
        self.day = day
        self.earliest = earliest


class BookClosedError(DeskError):
    """There is no open volume of that register for the day."""


# The law --------------------------------------------------------------------------------


class LawDataError(DeskError):
    """A file under forms/ is wrong: which file, which key, and why."""

    def __init__(self, file: str, key: str, why: str) -> None:
        super().__init__(f"{file}: {key}: {why}")
        self.file = file
        self.key = key
        self.why = why


class RulesBrokenError(DeskError):
    """The act is refused: `rules` says which rules and why."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        super().__init__(", ".join(rule.id for rule in rules))
        self.rules = rules


class NoRegimeError(DeskError):
    """No regime that the program knows was in force that day."""

    def __init__(self, day: date) -> None:
        super().__init__(f"no regime on {day}")
        self.day = day


class FormNotInRegimeError(DeskError):
    """The regime has no such form."""

    def __init__(self, form: str, regime: str) -> None:
        super().__init__(f"regime {regime} has no form {form}")
        self.form = form
        self.regime = regime


# Papers in ------------------------------------------------------------------------------


class FileMissingError(DeskError):
    """There is no file where one was named."""


class NotADocumentError(DeskError):
    """The bytes are neither a PDF nor a DOCX."""


class DocumentEncryptedError(DeskError):
    """The file needs a password to be opened."""


class DocumentRestrictedError(DeskError):
    """The file opens, but its owner forbids changing it."""


class DocumentSignedError(DeskError):
    """The file carries a digital signature; a mark drawn into it would break it."""


class DocumentXfaError(DeskError):
    """The PDF is an XFA form: its pages are made by a script."""


class DocumentActiveError(DeskError):
    """The PDF starts programs or plays media (`kind`)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class DocumentDamagedError(DeskError):
    """The file is damaged: it cannot be read whole."""


class DocumentTooBigError(DeskError):
    """The file, or what it unpacks to, is over the limit."""


class DocumentUnsafeError(DeskError):
    """The DOCX breaks the packing rules, or reaches outside itself (`what`)."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class OldWordFormatError(DeskError):
    """A .doc, or an Office file under a password: the program cannot see into it."""


class MacroDocumentError(DeskError):
    """A .docm or .dotm: it carries macros."""


class TrackedChangesError(DeskError):
    """The DOCX has tracked changes or comments that nobody has accepted yet."""


class StrictDocxError(DeskError):
    """The DOCX is in the Strict dialect, which the program does not mark."""


class AlreadyMarkedError(DeskError):
    """The file already carries a copy number or a level mark."""


class MarkDoesNotFitError(DeskError):
    """The mark `stamp` would lie outside the page."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class MarkNotProvedError(DeskError):
    """The made file, read back, does not show the mark `stamp` where it should be."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class FontIncompleteError(DeskError):
    """A face under resources/fonts lacks Vietnamese letters (`face`)."""

    def __init__(self, face: str) -> None:
        super().__init__(face)
        self.face = face
