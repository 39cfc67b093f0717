"""`bmnn-desk demo --out DIR`: the whole job on an embedded store, and a table of what it made."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.demo.issue import IssuedDocument, issue_document
from bmnn_desk.demo.office import DemoOffice, new_request_id, set_up_office
from bmnn_desk.demo.sample import read_sample
from bmnn_desk.demo.written import Written, table, write_file
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import FolderNotWritableError, StoreExistsError
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.distribution_pdf import distribution_pdf
from bmnn_desk.papers.marking_plan import marks_for_record
from bmnn_desk.papers.register_pdf import RegisterBook, register_pdf
from bmnn_desk.papers.slip_docx import slip_docx
from bmnn_desk.papers.slip_pdf import slip_pdf
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.services.record_register_print import (
    RegisterPrintRequest,
    record_register_print,
)
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_facts
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.opening import create_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bmnn_desk.demo.sample import Sample, SampleDocument

STORE = "kho-du-lieu-mau"
REGISTER = "so-dang-ky-di.pdf"
_SLOT = "van-thu"


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
    folder = _fresh_folder(out)
    passphrase = "-".join(secrets.token_hex(2) for _ in range(5))
    with create_store(folder / STORE, _SLOT, passphrase) as vault:
        run = _Run(out=folder, at=set_up_office(vault, law, sample), sample=sample)
        written: list[Written] = []
        for index, document in enumerate(sample.documents, start=1):
            done = issue_document(run.at, sample, document)
            written += _write_document(run, f"vb{index}", document, done)
            yield sample.table["issued"].format(
                reference=done.issued.reference,
                day=f"{document.issued:%d/%m/%Y}",
                copies=len(done.issued.copies),
            )
        written.append(_write_register(run))
    yield ""
    yield table(written, sample.table["headings"], sample.table["size"], folder)
    yield ""
    yield f"{sample.table['store']}: {folder / STORE}"
    yield sample.table["passphrase"].format(passphrase=passphrase)
    yield str(folder / REGISTER)


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
    for suffix, data in (
        ("pdf", slip_pdf(regime.slip, done.slip, regime.level_words)),
        ("docx", slip_docx(regime.slip, done.slip, regime.level_words)),
    ):
        yield write_file(run.out / f"{stem}-phieu-de-xuat.{suffix}", data, words[f"slip_{suffix}"])
    block = done.block.encode("utf-8")
    yield write_file(run.out / f"{stem}-noi-nhan.txt", block, words["block"])
    draft = run.out / f"{stem}-ban-trinh-ky.{document.kind}"
    yield write_file(draft, done.draft, words["draft"])
    for number, data in zip(done.plan.numbers, done.products.copies, strict=True):
        yield write_file(
            run.out / f"{stem}-ban-so-{number:02}.{document.kind}",
            data,
            words["copy"].format(number=f"{number:02}"),
        )
    for name, word, made in (
        ("tat-ca-cac-ban", "print_ready", done.products.print_ready),
        ("in-chong-dau", "overprint", done.products.overprint),
    ):
        if made is not None:
            yield write_file(run.out / f"{stem}-{name}.pdf", made, words[word])
    first = [mark for mark in marks_for_record(regime, done.plan) if mark.copy_number == 1]
    names = tuple(regime.stamps[mark.stamp].name for mark in first if mark.way is not MarkWay.PRINT)
    asked = ItemAsked(body=run.at.body, item=done.issued.item, marks=names)
    (facts,) = run.at.desk.read(distribution_facts, asked)
    sheet = distribution_pdf(regime.sheet("distribution_sheet"), facts, regime.level_words)
    yield write_file(run.out / f"{stem}-phieu-phan-ban.pdf", sheet, words["sheet"])


def _write_register(run: _Run) -> Written:
    asked = VolumeAsked(body=run.at.body, book=run.at.book)
    (facts,) = run.at.desk.read(volume_facts, asked)
    pack = run.at.law.pack(facts.pack)
    given = run.sample.office
    paper = register_pdf(
        RegisterBook(
            form=pack.register("outgoing_register"),
            level_words=pack.level_words,
            cover=facts.cover,
            entries=run.at.desk.read(outgoing_entries, asked),
            signers=(
                PaperSigner(field="clerk", position="", name=given["clerk"]),
                PaperSigner(field="head", position=given["head_post"], name=given["head"]),
            ),
        )
    )
    day = max(document.issued for document in run.sample.documents)
    run.at.desk.do(
        record_register_print,
        RegisterPrintRequest(
            request_id=new_request_id(),
            day=day,
            body=run.at.body,
            book=run.at.book,
            volume=1,
            pages=paper.pages,
            rows=paper.rows,
        ),
    )
    return write_file(run.out / REGISTER, paper.pdf, run.sample.table["register"])
