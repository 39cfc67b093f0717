from __future__ import annotations

import sys
import unicodedata

import pytest

from bmnn_desk.errors import HeaderDamagedError, MemoryShortError
from bmnn_desk.storage.kdf import (
    LEAST_MEMORY,
    MOST_MEMORY,
    Argon2Cost,
    choose_cost,
    derive_kek,
)
from tests.machine.fresh_python import said_by
from tests.storage.stores import CHEAP, PASSPHRASE


def test_the_way_a_passphrase_was_typed_does_not_matter() -> None:
    composed = derive_kek(unicodedata.normalize("NFC", PASSPHRASE), CHEAP, bytes(16))
    decomposed = derive_kek(unicodedata.normalize("NFD", PASSPHRASE), CHEAP, bytes(16))
    assert composed == decomposed
    assert len(composed) == 32


@pytest.mark.parametrize(
    "cost",
    [
        Argon2Cost(memory=LEAST_MEMORY - 1),
        Argon2Cost(memory=MOST_MEMORY + 1),
        Argon2Cost(passes=0),
        Argon2Cost(passes=21),
        Argon2Cost(lanes=0),
        Argon2Cost(lanes=9),
    ],
)
def test_a_cost_out_of_bounds_is_refused_before_deriving(cost: Argon2Cost) -> None:
    with pytest.raises(HeaderDamagedError):
        derive_kek(PASSPHRASE, cost, bytes(16))


def test_the_usual_cost_is_256_mib_three_passes_four_lanes() -> None:
    assert Argon2Cost() == Argon2Cost(memory=256 * 1024, passes=3, lanes=4)


@pytest.mark.parametrize(
    ("seconds_a_pass_at_256_mib", "memory_mib", "passes"),
    [(0.3, 256, 3), (0.05, 256, 20), (0.01, 256, 20), (0.9, 256, 1), (1.6, 128, 1), (9.0, 64, 1)],
)
def test_the_passes_fill_a_second(
    seconds_a_pass_at_256_mib: float, memory_mib: int, passes: int
) -> None:
    def seconds(cost: Argon2Cost) -> float:
        return seconds_a_pass_at_256_mib * cost.passes * cost.memory / (256 * 1024)

    chosen = choose_cost(seconds)
    assert (chosen.memory, chosen.passes) == (memory_mib * 1024, passes)
    assert chosen.is_in_bounds()


def test_what_a_derivation_costs_besides_its_passes_is_corrected() -> None:
    assert choose_cost(lambda cost: 0.1 + 0.1 * cost.passes).passes == 8


def test_a_machine_without_the_memory_gets_less() -> None:
    def seconds(cost: Argon2Cost) -> float:
        if cost.memory > 64 * 1024:
            raise MemoryShortError(cost.memory // 1024)
        return 0.1 * cost.passes

    assert choose_cost(seconds) == Argon2Cost(memory=64 * 1024, passes=10)


@pytest.mark.parametrize(
    ("spare_mib", "memory_mib"),
    [(None, 256), (8000, 256), (1024, 256), (1023, 128), (512, 128), (511, 64), (100, 64), (0, 64)],
)
def test_a_small_machine_is_not_asked_for_more_than_a_quarter_of_what_it_can_spare(
    spare_mib: int | None, memory_mib: int
) -> None:
    spare = None if spare_mib is None else spare_mib * 1024 * 1024
    chosen = choose_cost(lambda cost: 0.1 * cost.passes, spare)
    assert chosen == Argon2Cost(memory=memory_mib * 1024, passes=10)


def test_a_machine_that_cannot_give_the_least_gets_it_all_the_same() -> None:
    def seconds(cost: Argon2Cost) -> float:
        raise MemoryShortError(cost.memory // 1024)

    assert choose_cost(seconds, 0) == Argon2Cost(memory=LEAST_MEMORY, passes=1)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize("more_mib", [90, 270])  # too little for the memory, then for the stacks
def test_memory_that_the_system_refuses_is_a_mishap_and_less_of_it_can_still_be_had(
    more_mib: int,
) -> None:
    code = (
        "import resource\n"
        "from pathlib import Path\n"
        "from bmnn_desk.errors import MemoryShortError\n"
        "from bmnn_desk.storage.kdf import Argon2Cost, derive_kek\n"
        "taken = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        f"most = taken + {more_mib} * 1024 * 1024\n"
        "resource.setrlimit(resource.RLIMIT_AS, (most, most))\n"
        "try:\n"
        "    derive_kek('x', Argon2Cost(passes=1, lanes=8), bytes(16))\n"
        "except MemoryShortError as error:\n"
        "    print(error.mebibytes)\n"
        "print(len(derive_kek('x', Argon2Cost(memory=65536, passes=1, lanes=1), bytes(16))))\n"
    )
    assert said_by(code) == "256\n32"
