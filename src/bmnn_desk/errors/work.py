"""Mishaps of the work on papers: the worker process, the office suite, templates, readings."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class WorkerDiedError(DeskError):
    """The worker process ended in the middle of `job`; another one stands ready."""

    def __init__(self, job: str) -> None:
        super().__init__(job)
        self.job = job


class WorkerTimedOutError(DeskError):
    """The worker did not finish `job` in time and was ended; another one stands ready."""

    def __init__(self, job: str) -> None:
        super().__init__(job)
        self.job = job


class WorkerOutOfMemoryError(DeskError):
    """The `job` wanted more memory than a worker may take."""

    def __init__(self, job: str) -> None:
        super().__init__(job)
        self.job = job


class OfficeSuiteMissingError(DeskError):
    """Neither Word nor LibreOffice is installed: a DOCX cannot be turned into pages."""


class OfficeSuiteFailedError(DeskError):
    """Word or LibreOffice gave no PDF for the DOCX, or took too long."""


class TemplateUnreadableError(DeskError):
    """The template is no DOCX that the program can fill."""


class TemplateFieldMissingError(DeskError):
    """Fixed fields were taken out of the template (`fields`, as they are written in it)."""

    def __init__(self, fields: str) -> None:
        super().__init__(fields)
        self.fields = fields


class TemplateFieldUnknownError(DeskError):
    """The template asks for fields that the program does not know (`fields`)."""

    def __init__(self, fields: str) -> None:
        super().__init__(fields)
        self.fields = fields


class OtherFileReadError(DeskError):
    """The reading is of another file than the one that is handed in."""


class RecipientsNotFoundError(DeskError):
    """There is no nơi nhận block that could be written anew."""


class NumberAlreadyThereError(DeskError):
    """Another number or day than the one that is issued stands on the text already."""


class NumberDoesNotFitError(DeskError):
    """The blank for number or day is narrower than its figures, or lies off the page."""


class ConsentMissingError(DeskError):
    """The drafter's consent to a change of his text is not recorded."""


class SelfTestFailedError(DeskError):
    """The program tried itself on this machine, and these `parts` do not work."""

    def __init__(self, parts: str) -> None:
        super().__init__(parts)
        self.parts = parts
