from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from bmnn_desk.errors import (
    AccountNotNamedError,
    DeskError,
    HeaderDamagedError,
    StoreTooNewError,
    WrongPassphraseError,
)
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.header import (
    MOST_BYTES,
    MOST_SLOT_BYTES,
    Header,
    changed,
    has_room_for_slot,
    header_bytes,
    new_header,
    parse_header,
    seal,
    unlock,
)
from bmnn_desk.storage.kdf import (
    MOST_LANES,
    MOST_MEMORY,
    MOST_PASSES,
    Argon2Cost,
    derive_kek,
)
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.slot import Slot, SlotKind, SlotWish, new_slot, slot_as_json
from bmnn_desk.storage.wipe import random_key
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

RECOVERY = "recovery"


@cache
def _derived(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytes:
    return bytes(derive_kek(passphrase, cost, salt))


def kdf(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
    """The real derivation, once for the same account and passphrase."""
    return bytearray(_derived(passphrase, cost, salt))


@cache
def sealed() -> tuple[Header, bytes]:
    keys = MasterKeys(random_key(), random_key())
    header = new_header()
    wishes = [
        (SlotWish(name=ACCOUNT, cost=CHEAP), PASSPHRASE),
        (SlotWish(name=RECOVERY, kind=SlotKind.RECOVERY, cost=CHEAP), "ABCD-EFGH-JKLM"),
    ]
    slots = tuple(new_slot(header.vault_id, wish, word, keys) for wish, word in wishes)
    return seal(replace(header, slots=slots, changes=3), keys), bytes(keys.master)


def test_a_header_survives_its_bytes_and_opens_by_name_by_id_and_alone() -> None:
    header, master = sealed()
    assert parse_header(header_bytes(header)) == header
    for account in (ACCOUNT, header.slots[0].id, None):
        slot, keys = unlock(header, account, PASSPHRASE, kdf)
        assert slot == header.slots[0]
        assert keys.master == master
    assert unlock(header, RECOVERY, "ABCD-EFGH-JKLM", kdf)[1].master == master


def test_a_wrong_passphrase_and_an_unknown_account_open_nothing() -> None:
    header, _ = sealed()
    for account, word in ((ACCOUNT, "sai"), (RECOVERY, PASSPHRASE), ("nobody", PASSPHRASE)):
        with pytest.raises(WrongPassphraseError):
            unlock(header, account, word, kdf)


def test_of_several_accounts_one_must_be_named() -> None:
    header, _ = sealed()
    other = replace(header.slots[0], id="ab" * 8, name="Người thứ hai")
    with pytest.raises(AccountNotNamedError):
        unlock(replace(header, slots=(*header.slots, other)), None, PASSPHRASE, kdf)


def test_an_unknown_account_costs_no_derivation() -> None:
    def never(_passphrase: str, _cost: Argon2Cost, _salt: bytes) -> bytearray:
        raise AssertionError

    with pytest.raises(WrongPassphraseError):
        unlock(sealed()[0], "nobody", PASSPHRASE, never)


def test_each_field_is_under_the_mac() -> None:
    header, _ = sealed()
    for forged in (
        replace(header, db_salt=bytes(16)),
        replace(header, epoch=2),
        replace(header, changes=0),
        replace(header, slots=header.slots[:1]),
        replace(header, slots=header.slots[::-1]),
        replace(header, mac=bytes(32)),
    ):
        with pytest.raises(HeaderDamagedError):
            unlock(parse_header(header_bytes(forged)), ACCOUNT, PASSPHRASE, kdf)


def test_a_change_of_the_slots_is_counted_and_sealed_in_the_field_that_was_unused() -> None:
    header, master = sealed()
    with MasterKeys(bytearray(master)) as keys:
        after = changed(header, header.slots[:1], keys)
    assert (after.changes, after.slots) == (header.changes + 1, header.slots[:1])
    assert json.loads(header_bytes(after))["failed"] == after.changes
    unlock(parse_header(header_bytes(after)), ACCOUNT, PASSPHRASE, kdf)
    assert new_header().changes == 0


def test_there_is_room_for_a_slot_until_there_are_64_or_the_bytes_end() -> None:
    header, _ = sealed()
    slot = header.slots[0]
    longest = Slot(
        id="f" * 16,
        name="\U00020000" * 200,
        kind=SlotKind.PASSPHRASE,
        cost=Argon2Cost(memory=MOST_MEMORY, passes=MOST_PASSES, lanes=MOST_LANES),
        salt=slot.salt,
        master=slot.master,
        tuyet_mat=slot.master,
    )
    assert len(canonical_json(slot_as_json(longest))) < MOST_SLOT_BYTES
    for name, most in (("a", 64), ("\U00020000" * 197, 54)):
        slots = [replace(longest, id=f"{at:016x}", name=f"{at:03}{name}") for at in range(64)]
        held = 1
        while has_room_for_slot(replace(header, slots=tuple(slots[:held]))):
            parse_header(header_bytes(replace(header, slots=(*slots[:held], longest))))
            held += 1
        assert held == most


def test_a_newer_format_says_so_and_a_change_of_keys_under_way_too() -> None:
    data = json.loads(header_bytes(sealed()[0]))
    for change in ({"version": 2}, {"pending": {"epoch": 2}}):
        with pytest.raises(StoreTooNewError):
            parse_header(canonical_json({**data, **change}))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 0},
        {"version": "1"},
        {"slots": []},
        {"slots": {}},
        {"slots": [{}]},
        {"epoch": 0},
        {"failed": -1},
        {"failed": True},
        {"mac": ""},
        {"more": 1},
        {"digest": "00" * 32},
    ],
)
def test_a_field_that_is_not_as_written_is_damage(change: dict[str, object]) -> None:
    data = json.loads(header_bytes(sealed()[0]))
    with pytest.raises(HeaderDamagedError):
        parse_header(redigested({**data, **change}, keep="digest" in change))


def test_two_slots_of_one_id_or_one_name_are_damage() -> None:
    header, _ = sealed()
    first, second = header.slots
    for slots in ((first, replace(second, id=first.id)), (first, replace(second, name=first.name))):
        with pytest.raises(HeaderDamagedError):
            parse_header(header_bytes(replace(header, slots=slots)))


def test_more_than_64_kib_is_refused_unread() -> None:
    raw = header_bytes(sealed()[0])
    with pytest.raises(HeaderDamagedError):
        parse_header(raw + b" " * MOST_BYTES)


def test_the_same_facts_spelt_otherwise_are_refused() -> None:
    raw = header_bytes(sealed()[0])
    for other in (raw + b"\n", b" " + raw, json.dumps(json.loads(raw)).encode()):
        with pytest.raises(HeaderDamagedError):
            parse_header(other)


def test_300_damaged_headers_open_nothing_and_are_never_a_wrong_passphrase() -> None:
    raw = header_bytes(sealed()[0])
    outcomes: Counter[str] = Counter()
    chance = random.Random(11)  # noqa: S311
    for _ in range(300):
        mutant = mutated(raw, chance)
        if mutant != raw:
            outcomes[outcome(mutant)] += 1
    assert set(outcomes) <= {"HeaderDamagedError", "StoreTooNewError"}
    assert outcomes["HeaderDamagedError"] > 250


def test_300_forged_headers_with_a_right_digest_open_nothing() -> None:
    original = json.loads(header_bytes(sealed()[0]))
    outcomes: Counter[str] = Counter()
    chance = random.Random(12)  # noqa: S311
    for _ in range(300):
        raw = redigested(forged(original, chance))
        outcomes[outcome(raw)] += 1
    assert set(outcomes) <= {"HeaderDamagedError", "StoreTooNewError", "WrongPassphraseError"}
    assert min(outcomes["HeaderDamagedError"], outcomes["WrongPassphraseError"]) > 20


def outcome(raw: bytes) -> str:
    header, master = sealed()
    try:
        _, keys = unlock(parse_header(raw), header.slots[0].id, PASSPHRASE, shared)
    except DeskError as error:
        return type(error).__name__
    return "ACCEPTED" if keys.master == master else "WRONG KEY"


def shared(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
    # A changed salt or cost gives another key; which one does not matter, so none is derived.
    slot = sealed()[0].slots[0]
    right = (cost, salt) == (slot.cost, slot.salt)
    return kdf(passphrase, cost, salt) if right else bytearray(hashlib.sha256(salt).digest())


def redigested(data: dict[str, Any], *, keep: bool = False) -> bytes:
    bare = {key: value for key, value in data.items() if key != "digest"}
    digest = data["digest"] if keep else hashlib.sha256(canonical_json(bare)).hexdigest()
    return canonical_json({**bare, "digest": digest})


def mutated(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at : at + chance.randrange(1, 20)]
            case 2:
                data[at] = chance.choice(b'0123456789abcdef"{},:')
            case _:
                data = data[: max(2, at)]
    return bytes(data)


def forged(original: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(original))
    target: dict[str, Any] = data if chance.random() < 0.4 else data["slots"][0]
    key = chance.choice([key for key in target if key not in {"digest", "slots", "format"}])
    value = target[key]
    if isinstance(value, int):
        target[key] = value + chance.choice((-1, 1, 2))
    elif isinstance(value, str) and key not in {"kind", "name"}:
        at = chance.randrange(len(value))
        target[key] = value[:at] + format(int(value[at], 16) ^ 1, "x") + value[at + 1 :]
    elif key == "name":
        target[key] = f"{value}."
    else:
        target[key] = "recovery" if key == "kind" else {}
    return data
