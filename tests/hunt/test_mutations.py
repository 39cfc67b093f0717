"""Every way to damage a file does damage, the same by the same seed, and leaves a whole zip."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.hunt.mutations import mutated_docx, mutated_pdf
from tests.papers import documents, word_documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.mutations import Mutant

DOCX, PDF = word_documents.docx_file(rows=2), documents.pdf(1)
KINDS: dict[str, tuple[Callable[[random.Random, bytes], Mutant], bytes]] = {
    "docx": (mutated_docx, DOCX),
    "pdf": (mutated_pdf, PDF),
}
OF_BYTES = {
    "flipped bits",
    "end cut off",
    "piece cut out",
    "piece again",
    "piece blanked",
    "pieces swapped",
}
OF_PARTS = {
    "xml bytes",
    "xml number",
    "xml tag out",
    "xml tag twice",
    "xml deep",
    "xml entity",
    "xml encoding",
    "part out",
    "parts swapped",
    "strange part",
    "bomb",
}
OF_TOKENS = {"number", "name", "stream", "stream again", "deep array"}


def mutants(kind: str, count: int, seed: str = "7") -> list[Mutant]:
    mutate, source = KINDS[kind]
    chance = random.Random(seed)
    return [mutate(chance, source) for _ in range(count)]


@pytest.mark.parametrize(("kind", "own"), [("docx", OF_PARTS), ("pdf", OF_TOKENS)])
def test_every_way_is_taken_in_a_while(kind: str, own: set[str]) -> None:
    assert {mutant.name for mutant in mutants(kind, 150)} == OF_BYTES | own


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_does_the_same_damage(kind: str) -> None:
    assert mutants(kind, 20) == mutants(kind, 20)
    assert mutants(kind, 20) != mutants(kind, 20, seed="8")


@pytest.mark.parametrize("kind", KINDS)
def test_nearly_every_mutant_differs_from_its_source(kind: str) -> None:
    _, source = KINDS[kind]
    found = mutants(kind, 150)
    same = [mutant for mutant in found if mutant.data == source]
    # A part may be swapped with itself, a number or name put in its own place.
    assert {mutant.name for mutant in same} <= {"name", "number", "pieces swapped", "piece blanked"}
    assert len(same) < len(found) / 10


def test_damage_of_a_part_stands_behind_a_whole_zip() -> None:
    of_parts = [mutant for mutant in mutants("docx", 60) if mutant.name in OF_PARTS]
    assert len(of_parts) > 20
    for mutant in of_parts:
        with zipfile.ZipFile(io.BytesIO(mutant.data)) as packed:
            assert packed.testzip() is None, mutant.name


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_never_empty(kind: str) -> None:
    assert all(mutant.data for mutant in mutants(kind, 60))
