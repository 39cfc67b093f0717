"""From a passphrase to a key: Argon2id (RFC 9106), its bounds, and its cost on this machine."""

from __future__ import annotations

import mmap
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from _argon2_cffi_bindings import ffi, lib  # type: ignore[import-untyped]
from argon2.low_level import ARGON2_VERSION, Type

from bmnn_desk.errors import HeaderDamagedError, MemoryShortError
from bmnn_desk.storage.spare_memory import spare_memory
from bmnn_desk.storage.wipe import taken, wipe

if TYPE_CHECKING:
    from collections.abc import Callable

_MIB = 1024
_KEY_BYTES = 32
LEAST_MEMORY = 64 * _MIB
MOST_MEMORY = 1024 * _MIB
MOST_PASSES = 20
MOST_LANES = 8
_USUAL_MEMORY = 256 * _MIB
_USUAL_LANES = 4
_WISHED_SECONDS = 1.0
_STACK_BYTES = 10 * 1024 * 1024
# Of what the machine can spare: the desk, its worker and an office suite want memory too.
_SHARE_OF_SPARE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Argon2Cost:
    """What one guess costs: `memory` in KiB, `passes` over it, `lanes` at once."""

    memory: int = _USUAL_MEMORY
    passes: int = 3
    lanes: int = _USUAL_LANES

    def is_in_bounds(self) -> bool:
        """A header may ask neither for a weak key nor for all memory of the machine."""
        return (
            LEAST_MEMORY <= self.memory <= MOST_MEMORY
            and 1 <= self.passes <= MOST_PASSES
            and 1 <= self.lanes <= MOST_LANES
        )


def derive_kek(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
    """The key that wraps the master key in a slot.

    The C function is called with our own buffers: argon2-cffi's `hash_secret_raw` leaves
    copies of the passphrase and of the key in memory that it frees unwiped.

    Raises:
        HeaderDamagedError: the cost is out of bounds; nothing was computed.
        MemoryShortError: the machine cannot give the memory; nothing was computed.
    """
    if not cost.is_in_bounds():
        raise HeaderDamagedError
    key = bytearray(_KEY_BYTES)
    secret = taken(unicodedata.normalize("NFC", passphrase).encode("utf-8"))
    try:
        argon2id(key, secret, salt, cost)
    except MemoryError:
        raise MemoryShortError(cost.memory // _MIB) from None
    finally:
        wipe(secret)
    return key


def argon2id(key: bytearray, secret: bytearray, salt: bytes, cost: Argon2Cost) -> None:
    """Fill `key` with Argon2id 1.3 of the secret.

    Raises:
        MemoryError: the machine cannot give the memory, or the stacks of its lanes.
    """
    _require_room(cost)
    fault = lib.argon2_hash(
        cost.passes,
        cost.memory,
        cost.lanes,
        ffi.from_buffer(secret),
        len(secret),
        ffi.from_buffer(salt),
        len(salt),
        ffi.from_buffer(key),
        len(key),
        ffi.NULL,
        0,
        Type.ID.value,
        ARGON2_VERSION,
    )
    if fault in {lib.ARGON2_MEMORY_ALLOCATION_ERROR, lib.ARGON2_THREAD_FAIL}:
        raise MemoryError
    if fault != lib.ARGON2_OK:
        raise ValueError(fault)


def _require_room(cost: Argon2Cost) -> None:
    """Ask the system for as much, and give it back.

    Where Argon2 cannot start a lane it does not give its memory back, and a smaller try after it
    would find less.
    """
    try:
        mmap.mmap(-1, cost.memory * _MIB + cost.lanes * _STACK_BYTES).close()
    except OSError:
        raise MemoryError from None


def calibrated_cost() -> Argon2Cost:
    """The cost that takes about one second on this machine, and a quarter of its spare memory."""
    return choose_cost(_seconds, spare_memory())


def choose_cost(seconds: Callable[[Argon2Cost], float], spare: int | None = None) -> Argon2Cost:
    """The passes that fill a second at 256 MiB; less memory where one pass alone takes longer.

    `seconds` tells how long one derivation takes; it may raise MemoryShortError. `spare` is what
    the machine can give, in bytes, None where that is not known: no more than a quarter of it is
    taken, but never less than 64 MiB.
    """
    memory = _fitting(spare)
    while True:
        one_pass = _tried(seconds, Argon2Cost(memory=memory, passes=1))
        if one_pass <= _WISHED_SECONDS or memory == LEAST_MEMORY:
            break
        memory //= 2
    # The first try also warms the memory up, so a second one corrects it.
    guess = Argon2Cost(memory=memory, passes=_in_bounds(_WISHED_SECONDS / one_pass))
    better = guess.passes * _WISHED_SECONDS / _tried(seconds, guess)
    return Argon2Cost(memory=memory, passes=_in_bounds(better))


def _fitting(spare: int | None) -> int:
    memory = _USUAL_MEMORY
    while spare is not None and memory * _MIB * _SHARE_OF_SPARE > spare and memory > LEAST_MEMORY:
        memory //= 2
    return memory


def _in_bounds(passes: float) -> int:
    return min(max(round(passes), 1), MOST_PASSES)


def _tried(seconds: Callable[[Argon2Cost], float], cost: Argon2Cost) -> float:
    try:
        return seconds(cost)
    except MemoryShortError:
        return float("inf")


def _seconds(cost: Argon2Cost) -> float:
    start = time.perf_counter()
    derive_kek("calibration", cost, bytes(16))
    return time.perf_counter() - start
