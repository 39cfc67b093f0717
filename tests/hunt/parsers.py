"""Feed damaged documents to the worker: a right reading or a refusal, never anything else."""

from __future__ import annotations

import codecs
import hashlib
import io
import random
import re
import resource
import subprocess
import tempfile
import time
import unicodedata
import zipfile
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk import jobs
from bmnn_desk.errors import DeskError, WorkerDiedError, WorkerOutOfMemoryError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.error_texts import sentence
from tests.documents import documents
from tests.hunt.mutations import mutated_docx, mutated_pdf
from tests.hunt.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.document import DocumentFacts
    from tests.hunt.mutations import Mutant

_KIB = 1024
_MOST_GROWTH_MB = 60
_LONGEST_S = 20.0
_WARM_UP = 50
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>|<v:textpath[^>]*string=\"([^\"]*)\"")


@dataclass(slots=True)
class _Bag:
    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def hunt_parsers(count: int, seed: int) -> Report:
    """`count` damaged DOCX and as many damaged PDF through the real worker.

    A reading counts as right when it is of those bytes and, where the damage left all that is
    read untouched, says just what the whole file said. A refusal must have its sentence. A
    worker that dies is a fault, even though the desk would survive it.
    """
    sources = {kind: [each for each in documents() if each.kind == kind] for kind in _MUTATE}
    bags = {kind: _Bag() for kind in _MUTATE}
    with Worker(jobs.ALL) as worker:
        whole = {
            each.name: worker.do(jobs.READ_DOCUMENT, each.data)
            for kind in _MUTATE
            for each in sources[kind]
        }
        before = 0
        for kind, mutate in _MUTATE.items():
            chance = random.Random(f"{seed} {kind}")
            for number in range(count):
                source = chance.choice(sources[kind])
                mutant = mutate(chance, source.data)
                told = f"{kind} {number} ({source.name}, {mutant.name})"
                _try(worker, bags[kind], told, (mutant, source.data, whole[source.name]))
                if kind == next(iter(_MUTATE)) and number == min(_WARM_UP, count - 1):
                    before = _resident_mb()
        growth = _resident_mb() - before
    faults = [fault for bag in bags.values() for fault in bag.faults]
    if growth > _MOST_GROWTH_MB:
        faults.append(f"the desk grew by {growth} MB")
    said = "; ".join(f"{kind}: {_figures(bag)}" for kind, bag in bags.items())
    return Report(figures=f"{said}; desk grew {growth} MB", faults=tuple(faults))


def _try(worker: Worker, bag: _Bag, told: str, tried: tuple[Mutant, bytes, DocumentFacts]) -> None:
    mutant, source, whole = tried
    began = time.perf_counter()
    try:
        facts = worker.do(jobs.READ_DOCUMENT, mutant.data)
    except (WorkerDiedError, WorkerOutOfMemoryError) as error:
        bag.faults.append(f"{told}: {type(error).__name__}")
    except DeskError as error:
        bag.refused[type(error).__name__] += 1
        if not sentence(error).endswith("."):
            bag.faults.append(f"{told}: no sentence for {type(error).__name__}")
    else:
        bag.read += 1
        if wrong := _wrong(facts, mutant, source, whole):
            bag.faults.append(f"{told}: {wrong}")
    spent = time.perf_counter() - began
    bag.slowest = max(bag.slowest, spent)
    if spent > _LONGEST_S:
        bag.faults.append(f"{told}: took {spent:.0f} s")


def _wrong(facts: DocumentFacts, mutant: Mutant, source: bytes, whole: DocumentFacts) -> str:
    if facts.kind == "pdf":
        same = _places_of_words(mutant.data) == _places_of_whole(source) != b""
        return "other words in the same places" if same and not _is_alike(facts, whole) else ""
    if _read_parts(mutant.data) == _read_parts(source):
        same = replace(facts, sha256=whole.sha256) == whole
        return "" if same else "other facts of the same parts"
    letters = "" if facts.legacy else _letters_of(mutant.data)
    for text in _texts(facts):
        if letters and any(_plain(word) not in letters for word in text.split()):
            return "a word that is not in the file"
    return ""


def _is_alike(facts: DocumentFacts, whole: DocumentFacts) -> bool:
    return list(_texts(facts)) == list(_texts(whole)) and facts.pages == whole.pages


def _places_of_words(data: bytes) -> bytes:
    """A digest of every word of a PDF with its box and the look of its pages in poppler.

    With its fonts and their tables of letters. Nothing where poppler sees no word.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file.pdf"
        file.write_bytes(data)
        words = _said(["pdftotext", "-bbox", str(file), "-"])
        look = _said(["pdftoppm", "-r", "72", "-gray", str(file)])
    if b"<word" not in words:
        return b""
    return hashlib.sha256(words + look + _letter_tables(data)).digest()


def _letter_tables(data: bytes) -> bytes:
    """Fonts and their tables of letters: two engines may take a damaged one differently."""
    whole = hashlib.sha256()
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as opened:
            for thing in opened.objects:
                if isinstance(thing, pikepdf.Dictionary):
                    for key in ("/FontFile2", "/FontFile3", "/ToUnicode", "/Encoding"):
                        held = thing.get(key)
                        if isinstance(held, pikepdf.Stream):
                            whole.update(held.read_bytes())
    except pikepdf.PdfError:
        return b"unreadable"
    return whole.digest()


@cache
def _places_of_whole(data: bytes) -> bytes:
    return _places_of_words(data)


def _said(command: list[str]) -> bytes:
    made = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return made.stdout if made.returncode == 0 else b""


def _texts(facts: DocumentFacts) -> Iterator[str]:
    for read in (facts.parent, facts.agency, facts.type_name, facts.title, *facts.addressees):
        if read is not None:
            yield read.text
    if facts.recipients is not None:
        yield from (line.name for line in facts.recipients.recipients)
        if facts.recipients.drafter is not None:
            yield facts.recipients.drafter.text
    if facts.signer is not None:
        yield facts.signer.name


def _read_parts(data: bytes) -> dict[str, bytes] | None:
    """What of a DOCX is read at all, None where the zip cannot be opened by the usual means."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return {
                info.filename: packed.read(info)
                for info in packed.infolist()
                if info.filename.endswith((".xml", ".rels"))
            }
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return None


def _letters_of(data: bytes) -> str:
    """Every letter that stands in a text of any part, without white space or case."""
    parts = _read_parts(data) or {}
    texts = (_as_utf8(part) for part in parts.values())
    pieces = (piece for part in texts for found in _TEXT.findall(part) for piece in found)
    return _plain(b"".join(pieces).decode("utf-8", "replace"))


def _as_utf8(part: bytes) -> bytes:
    if part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return part.decode("utf-16", "replace").encode()
    return part


def _plain(text: str) -> str:
    """Base letters alone: old encodings and entities keep at least these."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


def _resident_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB


def _figures(bag: _Bag) -> str:
    refused = ", ".join(f"{name} {count}" for name, count in bag.refused.most_common())
    return (
        f"read {bag.read}, refused {bag.refused.total()} ({refused}), slowest {bag.slowest:.1f} s"
    )


_MUTATE = {"docx": mutated_docx, "pdf": mutated_pdf}
