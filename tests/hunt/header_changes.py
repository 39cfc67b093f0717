"""Ways to change a header: blindly, or by somebody who knows the format and mends the digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

Data = dict[str, Any]
_WEIRD: tuple[Any, ...] = (
    None, True, False, -1, 0, 1, 1.5, 2**31, 2**53, 2**70, "", "0", "zz", "00" * 32, "ế", "\ud800",
    [], {}, [[]], [None], {"": ""},
)  # fmt: skip
_COSTS: dict[str, tuple[int, ...]] = {
    "m": (0, 1, 65535, 65537, 131072, 262144, 2**20, 2**20 + 1, 2**32),
    "t": (0, 2, 3, 20, 21, 2**31),
    "p": (0, 1, 3, 4, 8, 9, 2**24),
}
_HEX = frozenset("0123456789abcdef")
_WRAPS = (("nonce", "ct"), ("tm_nonce", "tm_ct"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoils:
    """What somebody has who copied headers: this store's from before, and another store's."""

    older: Data
    other: Data


def bits(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """One to five bits turned over."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def cuts(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """A piece taken out, or all that follows it."""
    at = chance.randrange(len(raw))
    return raw[:at] + (b"" if chance.random() < 0.3 else raw[at + chance.randrange(1, 60) :])


def insertions(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """Random bytes, or a piece of the header itself, put in somewhere."""
    at, start = chance.randrange(len(raw) + 1), chance.randrange(len(raw))
    own = raw[start : start + chance.randrange(1, 400)]
    return raw[:at] + (own if chance.random() < 0.5 else chance.randbytes(9)) + raw[at:]


def letters(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """Letters that mean something in JSON or hex, in the place of others."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5))):
        data[chance.randrange(len(data))] = chance.choice(b'0123456789abcdefA"{}[],:\\ -.eE')
    return bytes(data)


def values(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """Any value replaced by one of another type or size."""
    data = json.loads(raw)
    place, key = chance.choice(list(_places(data)))
    place[key] = chance.choice(_WEIRD)
    return _digested(data)


def numbers(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """A number a little more or less."""
    data = json.loads(raw)
    place, key = chance.choice([at for at in _places(data) if type(at[0][at[1]]) is int])
    place[key] += chance.choice((-1, 1, 2, 1000))
    return _digested(data)


def nibbles(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """One hex digit of a salt, nonce, wrapped key, id or MAC."""
    data = json.loads(raw)
    place, key = chance.choice([at for at in _places(data) if _is_hex(at[0][at[1]])])
    word = place[key]
    at = chance.randrange(len(word))
    place[key] = (
        word[:at] + format(int(word[at], 16) ^ chance.randrange(1, 16), "x") + word[at + 1 :]
    )
    return _digested(data)


def fields(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """A field taken away, added, or under another name."""
    data = json.loads(raw)
    place = chance.choice([data, *data["slots"]])
    key = chance.choice(sorted(place))
    value = place[key]
    if chance.random() < 0.7:
        del place[key]
    if chance.random() < 0.7:
        place[chance.choice((key.upper(), f"{key} ", "x", "kek"))] = value
    return _digested(data)


def slots(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """Slots taken away, doubled, put in another order, or with each other's keys."""
    data = json.loads(raw)
    kept: list[Data] = data["slots"]
    one, other = chance.sample(range(len(kept)), 2)
    match chance.randrange(5):
        case 0:
            del kept[one]
        case 1:
            kept.append(dict(kept[one]))
        case 2:
            kept[one], kept[other] = kept[other], kept[one]
        case 3:
            number = format(chance.getrandbits(64), "016x")
            kept.append({**kept[one], "id": number, "name": f"{number}."})
        case _:
            _swap(kept[one], kept[other], chance)
    return _digested(data)


def splices(raw: bytes, chance: random.Random, spoils: Spoils) -> bytes:
    """A slot or field of an older header of this store, or of another store's."""
    data, source = json.loads(raw), chance.choice((spoils.older, spoils.other))
    if chance.random() < 0.4:
        key = chance.choice(("vault_id", "db_salt", "epoch", "failed", "mac", "slots"))
        data[key] = source[key]
        return _digested(data)
    at = chance.randrange(len(data["slots"]))
    taken = source["slots"][at]
    if chance.random() < 0.5:
        data["slots"][at] = taken
    else:
        for key in chance.choice((("salt", "nonce", "ct"), *_WRAPS, ("id", "name"))):
            data["slots"][at][key] = taken[key]
    return _digested(data)


def costs(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """A slot that asks for more or less work than was done, also beyond all bounds."""
    data = json.loads(raw)
    key = chance.choice(sorted(_COSTS))
    chance.choice(data["slots"])[key] = chance.choice(_COSTS[key])
    return _digested(data)


def spellings(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """The same facts, spelt in another way that JSON allows or nearly allows."""
    data = json.loads(raw)
    mac, turned = data["mac"].upper(), data["slots"][::-1]
    return chance.choice(
        (
            json.dumps(data, indent=1).encode(),
            json.dumps(data, sort_keys=True, separators=(",", ":")).encode(),
            raw.replace(b'"failed":', b'"failed":0,"failed":'),
            raw.replace(b'"epoch":1', b'"epoch":1.0'),
            raw.replace(b'"epoch":1', b'"epoch":1e0'),
            raw + chance.choice((b"\n", b"\0", b" ", b"{}")),
            raw.decode().encode(chance.choice(("utf-16", "utf-32", "utf-8-sig"))),
            _digested({**data, "mac": mac}),
            _digested({**data, "slots": turned}),
        )
    )


def monsters(raw: bytes, chance: random.Random, _spoils: Spoils) -> bytes:
    """Depth, length and numbers made to exhaust whoever reads them."""
    data = json.loads(raw)
    match chance.randrange(6):
        case 0:
            return b"[" * chance.choice((1000, 30_000, 100_000))
        case 1:
            return b'{"a":' * chance.choice((1000, 10_000)) + b"1" + b"}" * 1000
        case 2:
            return raw.replace(b'"epoch":1', b'"epoch":' + b"9" * chance.choice((20, 4000, 50_000)))
        case 3:
            return raw[:-1] + b" " * chance.choice((100, 70_000, 1_000_000)) + b"}"
        case 4:
            data["slots"] = data["slots"] * chance.choice((2, 30, 3000))
        case _:
            data["slots"][0]["name"] = "ế" * chance.choice((201, 30_000))
    return _digested(data)


ALL_CHANGES: tuple[Callable[[bytes, random.Random, Spoils], bytes], ...] = (
    bits, cuts, insertions, letters, values, numbers, nibbles, fields, slots, splices, costs,
    spellings, monsters,
)  # fmt: skip


def _digested(data: Data) -> bytes:
    bare = {key: value for key, value in data.items() if key != "digest"}
    return _spelt({**bare, "digest": hashlib.sha256(_spelt(bare)).hexdigest()})


def _spelt(data: Data) -> bytes:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _places(data: Data) -> Iterator[tuple[Data, str]]:
    """Each value as the object it stands in and its key; the digest is made anew anyway."""
    for key in sorted(data):
        if key != "digest":
            yield data, key
    for slot in data["slots"]:
        for key in sorted(slot):
            yield slot, key


def _is_hex(value: object) -> bool:
    return isinstance(value, str) and len(value) >= 16 and _HEX.issuperset(value)


def _swap(one: Data, other: Data, chance: random.Random) -> None:
    keys = chance.choice((*_WRAPS, ("salt",), ("id",), ("name",), ("salt", "nonce", "ct")))
    for key in keys:
        one[key], other[key] = other[key], one[key]
    if chance.random() < 0.2:
        one["nonce"], one["ct"] = one["tm_nonce"], one["tm_ct"]
