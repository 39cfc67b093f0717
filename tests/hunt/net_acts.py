"""What the keys of a walk do not reach: other programs started, printers asked, backups made."""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.backups import BackupPlaceRequest
from bmnn_desk.errors import OfficeSuiteMissingError, PrinterMissingError
from bmnn_desk.machine.cups import cups_library, queue_options
from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.ui.printing.printers import PrintJob
from tests.hunt.leak_canary import invented_canary
from tests.hunt.leak_store import text_with

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat

_SECONDS = 120.0
_NOWHERE = "may-in-khong-co"


def convert(seat: Seat) -> None:
    """Have the machine's office suite lay a text out, where there is one."""
    with suppress(OfficeSuiteMissingError):
        seat.worker.do(jobs.CONVERT_DOCX, text_with(invented_canary(1)), _SECONDS)


def ask_printers(seat: Seat) -> None:
    """Ask for all printers, then for one that is not there, which CUPS looks around for."""
    seat.printers.all()
    queue_options(_NOWHERE, cups_library())
    pdf = text_with(invented_canary(1), "pdf")
    with suppress(PrinterMissingError):
        seat.printers.print_pdf(PrintJob(printer=_NOWHERE, pdf=pdf))


def list_place(seat: Seat, folder: Path) -> None:
    """List a place for backups: an act that no backup holds yet, so a lock or the end makes one."""
    folder.mkdir(parents=True, exist_ok=True)
    request = BackupPlaceRequest(
        request_id=secrets.token_hex(8),
        day=seat.today(),
        body=seat.body,
        words=f"Nơi {secrets.token_hex(4)}",
        path=str(folder),
    )
    seat.desk.do(list_backup_place, request)
