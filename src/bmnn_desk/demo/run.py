"""`bmnn-desk demo --out DIR`: the whole job on an embedded store, and a table of what it made."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.blank_forms import blank_forms
from bmnn_desk.demo.covers import covers_of
from bmnn_desk.demo.desk_window import draw_windows, has_screen, open_window
from bmnn_desk.demo.issue import IssuedDocument, issue_document
from bmnn_desk.demo.office import DemoOffice, set_up_office
from bmnn_desk.demo.preview import preview
from bmnn_desk.demo.register import print_register
from bmnn_desk.demo.sample import read_sample
from bmnn_desk.demo.stamped import envelopes, read_back, specimens
from bmnn_desk.demo.waiting import leave_waiting
from bmnn_desk.demo.written import Written, table, write_file
from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.entrance import SAMPLE_ACCOUNT
from bmnn_desk.errors import FolderNotWritableError, StoreExistsError
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.marking_plan import drawn_marks, marks_for_record
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.opening import create_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bmnn_desk.demo.sample import Sample, SampleDocument

STORE = "kho-du-lieu-mau"
REGISTER = "so-dang-ky-di.pdf"
SPECIMENS = "to-mau-dau.pdf"
_BLANK = {
    "determination": "to-xac-dinh-do-mat",
    "provision_request": "to-de-nghi-cung-cap",
    "place_diagram": "so-do-vi-tri-dau",
}
_NAMES = {
    TemplateKind.SLIP: "phieu-de-xuat-theo-mau",
    TemplateKind.DISPATCH_NOTE: "phieu-gui",
    TemplateKind.ENVELOPE_LABEL: "nhan-bi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    out: Path
    at: DemoOffice
    sample: Sample


def run_demo(out: Path, own_files: Mapping[str, bytes]) -> Iterator[str]:
    """Do the whole job and give the lines to print; the last is the register's path.

    A folder that already holds files is never written over: a new one is made inside.

    Raises:
        DeskError: a file of the caller's is refused, or the disk refuses.
    """
    sample = read_sample(own_files)
    law = Law(forms_folder())
    with Worker(jobs.ALL) as worker:
        worker.warm()
        # Before a store is made that nobody could open.
        for file in own_files.values():
            worker.do(jobs.LOOK_AT_FILE, file, NO_KEY, False)
        yield from _run(out, law, sample, worker)


def _run(out: Path, law: Law, sample: Sample, worker: Worker) -> Iterator[str]:
    folder = _fresh_folder(out)
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    with create_store(folder / STORE, SAMPLE_ACCOUNT, passphrase) as vault:
        run = _Run(out=folder, at=set_up_office(vault, law, sample, worker), sample=sample)
        written: list[Written] = []
        for index, document in enumerate(sample.documents, start=1):
            done = issue_document(run.at, sample, document)
            written += _write_document(run, f"vb{index}", document, done)
            yield sample.table["issued"].format(
                reference=done.issued.reference,
                day=f"{document.issued:%d/%m/%Y}",
                copies=len(done.issued.copies),
            )
            if not done.is_read:
                yield sample.table["unread"]
            yield _read_back(run, document, done)
        written.append(_write_register(run))
        written.append(_write_specimens(run))
        written += _write_blank_forms(run)
        leave_waiting(run.at, sample)
    screens = _draw_windows(folder, passphrase, sample.table)
    if not screens:
        yield sample.table["no_screens"]
    written += screens
    yield ""
    yield table(written, sample.table["headings"], sample.table["size"], folder)
    yield ""
    yield f"{sample.table['store']}: {folder / STORE}"
    yield sample.table["passphrase"].format(passphrase=passphrase)
    if has_screen():
        yield sample.table["window"]
        yield str(folder / REGISTER)
        open_window(folder / STORE, passphrase)
    else:
        yield str(folder / REGISTER)


def _draw_windows(folder: Path, passphrase: str, words: Mapping[str, str]) -> list[Written]:
    return [
        Written(
            path=path,
            what=words["screen"].format(what=what),
            pages=None,
            size=path.stat().st_size,
        )
        for what, path in draw_windows(folder / STORE, passphrase, folder)
    ]


def _fresh_folder(out: Path) -> Path:
    try:
        with as_desk_errors():
            out.mkdir(parents=True, exist_ok=True)
            again, number = out, 1
            while again.exists() and any(again.iterdir()):
                number += 1
                again = out / f"lan-{number}"
            again.mkdir(exist_ok=True)
            return again.resolve()
    except (FileExistsError, NotADirectoryError):
        raise StoreExistsError from None
    except FileNotFoundError:
        raise FolderNotWritableError from None


def _write_document(
    run: _Run, stem: str, document: SampleDocument, done: IssuedDocument
) -> Iterator[Written]:
    words, regime = run.sample.table, run.at.law.on(document.issued)
    for suffix, job in (("pdf", jobs.DRAW_SLIP), ("docx", jobs.WRITE_SLIP)):
        data = run.at.worker.do(job, regime.slip, done.slip, regime.level_words)
        yield _write(run, f"{stem}-phieu-de-xuat.{suffix}", data, words[f"slip_{suffix}"])
    block = done.block.encode("utf-8")
    yield _write(run, f"{stem}-noi-nhan.txt", block, words["block"])
    if done.returned is not None:
        form = regime.sheet("return_slip")
        paper = run.at.worker.do(jobs.DRAW_RETURN_SLIP, form, done.returned)
        yield _write(run, f"{stem}-phieu-tra-lai.pdf", paper, words["returned"])
    yield _write(run, f"{stem}-ban-trinh-ky.{document.kind}", done.draft, words["draft"])
    for number, data in zip(done.plan.numbers, done.products.copies, strict=True):
        yield _write(
            run,
            f"{stem}-ban-so-{number:02}.{document.kind}",
            data,
            words["copy"].format(number=f"{number:02}"),
        )
    for name, word, made in (
        ("tat-ca-cac-ban", "print_ready", done.products.print_ready),
        ("in-chong-dau", "overprint", done.products.overprint),
    ):
        if made is not None:
            yield _write(run, f"{stem}-{name}.pdf", made, words[word])
    shown, has_pages = preview(run.at.worker, done.draft, drawn_marks(regime, done.plan)[0])
    yield _write(
        run, f"{stem}-xem-truoc.pdf", shown, words["preview" if has_pages else "preview_empty"]
    )
    for kind, filled in covers_of(run.at, regime, done):
        yield _write(run, f"{stem}-{_NAMES[kind]}.docx", filled, words[kind.value])
    bags = envelopes(run.at, regime, done)
    yield _write(run, f"{stem}-bi.pdf", bags, words["envelopes"])
    first = [mark for mark in marks_for_record(regime, done.plan) if mark.copy_number == 1]
    names = tuple(regime.stamps[mark.stamp].name for mark in first if mark.way is not MarkWay.PRINT)
    asked = ItemAsked(body=run.at.body, item=done.issued.item, marks=names)
    (facts,) = run.at.desk.read(distribution_facts, asked)
    form = regime.sheet("distribution_sheet")
    sheet = run.at.worker.do(jobs.DRAW_DISTRIBUTION, form, facts, regime.level_words)
    yield _write(run, f"{stem}-phieu-phan-ban.pdf", sheet, words["sheet"])


def _read_back(run: _Run, document: SampleDocument, done: IssuedDocument) -> str:
    found = tuple(read_back(run.at, document.issued, done))
    agreed = sum(copy.agrees for copy in found)
    words: str = run.sample.table["read_back"]
    return words.format(agreed=agreed, copies=len(found))


def _write_specimens(run: _Run) -> Written:
    day = max(document.issued for document in run.sample.documents)
    sheets = specimens(run.at, run.at.law.on(day))
    return _write(run, SPECIMENS, sheets, run.sample.table["specimens"])


def _write_blank_forms(run: _Run) -> Iterator[Written]:
    day = max(document.issued for document in run.sample.documents)
    for key, pdf in blank_forms(run.at, run.sample, day):
        yield _write(run, f"{_BLANK[key]}.pdf", pdf, run.sample.table[key])


def _write(run: _Run, name: str, data: bytes, what: str) -> Written:
    pages = run.at.worker.do(jobs.COUNT_PAGES, data) if name.endswith(".pdf") else None
    return write_file(run.out / name, data, what, pages)


def _write_register(run: _Run) -> Written:
    paper = print_register(run.at, run.sample)
    return write_file(run.out / REGISTER, paper.pdf, run.sample.table["register"], paper.pages)
