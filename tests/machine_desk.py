"""Requests around machines and sweeps that go through, to vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.machine_probe import (
    AdapterFound,
    AdapterKind,
    AntivirusFound,
    DriveSeen,
    MachineProbe,
    PrinterFound,
    SystemFound,
)
from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sweeps import (
    FoundFile,
    SecretSign,
    SweepOutcome,
    SweptAnswerKind,
    UnreadCause,
    UnreadFile,
)
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.services.enter_machine import (
    MachineFactsRequest,
    MachineProbeRequest,
    MachineRequest,
    RetireMachineRequest,
    enter_machine,
    keep_machine_probe,
    record_machine_facts,
    retire_machine,
)
from bmnn_desk.services.keep_sweep import (
    SweepRequest,
    SweptAnswerRequest,
    answer_swept_file,
    keep_sweep,
)
from bmnn_desk.services.machine_list import MachineAsked, machine_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import SweptAsked, SweptNumberAsked, swept_files
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.machines import MachineEntry
    from tests.make import Office

SHA = "5" * 64


def machine(at: Office, **changes: Any) -> MachineRequest:  # noqa: ANN401
    """A machine for a card; each has a name and a serial of its own unless it is said."""
    own = make.request_id()
    plain = MachineRequest(
        request_id=own,
        day=at.day,
        body=at.body,
        name=f"Máy soạn thảo {own}",
        serial=own,
        place="Phòng 203",
        purpose="Soạn thảo văn bản mật",
    )
    return replace(plain, **changes)


def entered(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A machine with its card."""
    return at.desk.do(enter_machine, machine(at, **changes))


def fact(at: Office, kind: MachineFactKind, **changes: Any) -> MachineFactEntry:  # noqa: ANN401
    """A fact of today with words."""
    return replace(MachineFactEntry(kind=kind, day=at.day, words="Ghi theo giấy"), **changes)


def facts(at: Office, number: int, *given: MachineFactEntry) -> MachineFactsRequest:
    """Facts of a machine; its security inspection where none is said."""
    plain = (fact(at, MachineFactKind.INSPECTED, number="15/GCN"),)
    return MachineFactsRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        machine=number,
        facts=given or plain,
    )


def removals(at: Office, *, leave_out: int = 0) -> tuple[MachineFactEntry, ...]:
    """The lines of the removal list as done today, without the last ones."""
    steps = REMOVAL_STEPS[: len(REMOVAL_STEPS) - leave_out]
    return tuple(fact(at, MachineFactKind.REMOVAL, step=step) for step in steps)


def recorded(at: Office, number: int, *given: MachineFactEntry) -> None:
    """Facts on record."""
    at.desk.do(record_machine_facts, facts(at, number, *given))


def probe(**changes: Any) -> MachineProbe:  # noqa: ANN401
    """A machine that shows nothing wrong."""
    plain = MachineProbe(
        code="a1b2c3d4e5f6",
        adapters=(AdapterFound(name="enp2s0", kind=AdapterKind.WIRED, has_link=False),),
        past_links=(),
        drives=(),
        system=SystemFound(name="Hệ điều hành mẫu", version="12", built_on=date(2025, 1, 9)),
        antivirus=(AntivirusFound(name="Diệt vi-rút mẫu", definitions_on=date(2025, 3, 1)),),
        printers=(),
    )
    return replace(plain, **changes)


LINKED = AdapterFound(name="wlp3s0", kind=AdapterKind.WIFI, has_link=True)
STICK = DriveSeen(serial="LA-0007", model="Ổ lạ 8 GB", day=date(2025, 2, 3))
NETWORK_PRINTER = PrinterFound(name="Tang2", address="socket://10.0.0.9")


def probing(at: Office, number: int, **changes: Any) -> MachineProbeRequest:  # noqa: ANN401
    """What a machine showed, to be kept."""
    return MachineProbeRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        machine=number,
        probe=probe(**changes),
    )


def probed(at: Office, number: int, **changes: Any) -> int:  # noqa: ANN401
    """What a machine showed, kept."""
    return at.desk.do(keep_machine_probe, probing(at, number, **changes))


def whole(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A machine with all that its card should say."""
    number = entered(at, **changes)
    kinds = (MachineFactKind.NEVER_CONNECTED, MachineFactKind.SCANNED)
    inspected = fact(at, MachineFactKind.INSPECTED, number="15/GCN")
    recorded(at, number, inspected, *(fact(at, kind) for kind in kinds))
    probed(at, number)
    return number


def retiring(at: Office, number: int, **changes: Any) -> RetireMachineRequest:  # noqa: ANN401
    """A machine that leaves."""
    plain = RetireMachineRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        machine=number,
        words="Hỏng, thanh lý theo biên bản",
    )
    return replace(plain, **changes)


def machines(at: Office) -> tuple[MachineEntry, ...]:
    """The list as it stands."""
    return tuple(at.desk.read(machine_entries, BodyAsked(body=at.body)))


def found_file(**changes: Any) -> FoundFile:  # noqa: ANN401
    """A file with a typed level word that nobody knows."""
    plain = FoundFile(
        folder="/home/vanthu/Tài liệu",
        name="BC mat.docx",
        sha256=SHA,
        size=20480,
        changed_on=date(2025, 3, 1),
        signs=(SecretSign.LEVEL_WORD,),
        level=SecrecyLevel.MAT,
        reference="",
    )
    return replace(plain, **changes)


def outcome(*found: FoundFile, **changes: Any) -> SweepOutcome:  # noqa: ANN401
    """What a sweep saw; one file where none is said."""
    plain = SweepOutcome(
        files=120,
        not_opened=7,
        found=found or (found_file(),),
        unread=(UnreadFile(folder="/home/vanthu", name="khoa.doc", cause=UnreadCause.NO_RIGHT),),
        unread_count=1,
        was_stopped=False,
    )
    return replace(plain, **changes)


def sweep(at: Office, *found: FoundFile, **changes: Any) -> SweepRequest:  # noqa: ANN401
    """A sweep to be kept."""
    plain = SweepRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        folders=("/home/vanthu/Tài liệu",),
        drives=(),
        outcome=outcome(*found),
    )
    return replace(plain, **changes)


def swept(at: Office, *found: FoundFile, **changes: Any) -> int:  # noqa: ANN401
    """A sweep that was kept; its number."""
    return at.desk.do(keep_sweep, sweep(at, *found, **changes))


def answering(at: Office, file: int, **changes: Any) -> SweptAnswerRequest:  # noqa: ANN401
    """What became of a file."""
    plain = SweptAnswerRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        file=file,
        kind=SweptAnswerKind.DESTROYED,
        words="Ghi đè rồi xóa tệp, hai người chứng kiến",
    )
    return replace(plain, **changes)


def swept_file(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A file that a sweep found; its number."""
    number = swept(at, found_file(**changes))
    found = at.desk.read(swept_files, SweptAsked(body=at.body))
    return next(each.id for each in found if each.sweep == number)


def all_of(at: Office) -> None:
    """Do each verb about machines and sweeps at least once."""
    number = whole(at)
    recorded(at, number, fact(at, MachineFactKind.PURPOSE), *removals(at))
    at.desk.do(retire_machine, retiring(at, number))
    at.desk.do(answer_swept_file, answering(at, swept_file(at)))


MACHINE_READS: dict[str, Callable[[Office], Any]] = {
    "kept_hashes": lambda at: BodyAsked(body=at.body),
    "machine_card": lambda at: MachineAsked(body=at.body, machine=entered(at), day=at.day),
    "machine_entries": lambda at: BodyAsked(body=at.body),
    "sweep_entries": lambda at: BodyAsked(body=at.body),
    "sweep_entry": lambda at: SweptNumberAsked(body=at.body, number=swept(at, found_file())),
    "swept_file": lambda at: SweptNumberAsked(body=at.body, number=swept_file(at)),
    "swept_files": lambda at: SweptAsked(body=at.body),
    "waiting_count": lambda at: BodyAsked(body=at.body),
}
MACHINE_WRITES: dict[str, Callable[[Office], Any]] = {
    "enter_machine": machine,
    "keep_machine_probe": lambda at: probing(at, entered(at)),
    "record_machine_facts": lambda at: facts(at, entered(at)),
    "retire_machine": lambda at: retiring(at, entered(at)),
    "keep_sweep": sweep,
    "answer_swept_file": lambda at: answering(at, swept_file(at)),
}


def machine_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """What each sheet about machines and sweeps is about."""
    return {
        **dict.fromkeys(
            ("record_machine_facts", "record_removals", "retire_machine"), lambda: entered(at)
        ),
        "answer_swept_file": lambda: swept_file(at),
    }
