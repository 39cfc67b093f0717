from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotAllowedError, StoreDamagedError
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.sealed_content import (
    WRAPPED_BYTES,
    content_label,
    rewrap_content,
    seal_content,
    unseal_content,
)
from bmnn_desk.storage.wipe import random_key

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = b"%PDF-1.7 noi dung mau" * 50
LABEL = b"content/1/ab"


@pytest.fixture
def keys() -> Iterator[KeyRing]:
    with MasterKeys(random_key(), random_key()) as master, KeyRing(master) as ring:
        yield ring


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)


@pytest.mark.parametrize("tuyet_mat", [True, False])
@pytest.mark.parametrize("data", [DATA, b"", bytes(1)])
def test_what_was_sealed_comes_back(keys: KeyRing, data: bytes, *, tuyet_mat: bool) -> None:
    made = seal_content(keys, data, LABEL, tuyet_mat=tuyet_mat)
    assert unseal_content(keys, made, LABEL, tuyet_mat=tuyet_mat) == data
    assert DATA[:16] not in made.sealed


def test_the_same_bytes_are_never_sealed_alike(keys: KeyRing) -> None:
    one, other = (seal_content(keys, DATA, LABEL, tuyet_mat=False) for _ in range(2))
    assert one.sealed != other.sealed
    assert one.wrapped != other.wrapped


def test_one_kind_of_key_does_not_open_the_other_kind(keys: KeyRing) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=True)
    with pytest.raises(StoreDamagedError):
        unseal_content(keys, made, LABEL, tuyet_mat=False)


def test_without_the_tuyet_mat_key_such_contents_stay_shut(keys: KeyRing) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=True)
    keys.tuyet_mat = None
    with pytest.raises(NotAllowedError):
        unseal_content(keys, made, LABEL, tuyet_mat=True)
    with pytest.raises(NotAllowedError):
        seal_content(keys, DATA, LABEL, tuyet_mat=True)
    plain = seal_content(keys, DATA, LABEL, tuyet_mat=False)
    assert unseal_content(keys, plain, LABEL, tuyet_mat=False) == DATA


@pytest.mark.parametrize("part", ["wrapped", "sealed"])
def test_a_changed_or_cut_content_is_damage(keys: KeyRing, part: str) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=False)
    whole = getattr(made, part)
    for broken in (flipped(whole, 0), flipped(whole, -1), whole[:-1], whole[:11], whole[:3], b""):
        with pytest.raises(StoreDamagedError):
            unseal_content(keys, replace(made, **{part: broken}), LABEL, tuyet_mat=False)


def test_another_contents_label_does_not_open_it(keys: KeyRing) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=False)
    with pytest.raises(StoreDamagedError):
        unseal_content(keys, made, b"content/2/ab", tuyet_mat=False)


def test_its_repr_shows_nothing(keys: KeyRing) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=False)
    assert "wrapped" not in repr(made)


@pytest.mark.parametrize("tuyet_mat", [True, False])
def test_a_content_wrapped_anew_opens_under_the_new_key_alone(
    keys: KeyRing, *, tuyet_mat: bool
) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=tuyet_mat)
    with MasterKeys(random_key(), random_key()) as master, KeyRing(master) as other:
        wrapped = rewrap_content(keys, other, made.wrapped, LABEL, tuyet_mat=tuyet_mat)
        moved = replace(made, wrapped=wrapped)
        assert unseal_content(other, moved, LABEL, tuyet_mat=tuyet_mat) == DATA
        with pytest.raises(StoreDamagedError):
            unseal_content(keys, moved, LABEL, tuyet_mat=tuyet_mat)
        for wrapped, label in (
            (flipped(made.wrapped, 3), LABEL),
            (b"", LABEL),
            (made.wrapped, b""),
        ):
            with pytest.raises(StoreDamagedError):
                rewrap_content(keys, other, wrapped, label, tuyet_mat=tuyet_mat)


def test_without_a_tuyet_mat_key_on_both_sides_such_a_content_is_not_wrapped_anew(
    keys: KeyRing,
) -> None:
    made = seal_content(keys, DATA, LABEL, tuyet_mat=True)
    with MasterKeys(random_key()) as master, KeyRing(master) as other:
        for old, new in ((keys, other), (other, keys)):
            with pytest.raises(NotAllowedError):
                rewrap_content(old, new, made.wrapped, LABEL, tuyet_mat=True)


def test_a_label_names_the_row_and_the_bytes() -> None:
    assert content_label(1, "ab") == LABEL


def test_every_wrapped_key_has_the_length_by_which_a_layer_over_it_is_known(keys: KeyRing) -> None:
    made = [seal_content(keys, data, LABEL, tuyet_mat=True).wrapped for data in (b"", DATA)]
    assert {len(wrapped) for wrapped in made} == {WRAPPED_BYTES}
