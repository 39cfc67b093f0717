from __future__ import annotations

import errno
import hmac
import os
import random
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFailingError
from bmnn_desk.storage.anchor import EMPTY, PLACES, SLOT_BYTES, Anchor, Head

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytearray(range(32))
DIGEST = bytes(range(32, 64))
MARK = bytes(range(64, 96))
MACS = [bytes([number]) * 32 for number in range(20)]


def written(path: Path, upto: int) -> Path:
    anchor = Anchor(path, KEY)
    for seq in range(1, upto + 1):
        anchor.write(seq, MACS[seq], DIGEST)
    anchor.close()
    return path


def read(path: Path, key: bytearray = KEY) -> Head | None:
    anchor = Anchor(path, key)
    head = anchor.read()
    anchor.close()
    return head


def test_the_last_written_head_is_read_back(tmp_path: Path) -> None:
    for upto in (1, 2, 3, 7, 8):
        path = written(tmp_path / f"head{upto}", upto)
        assert read(path) == Head(upto, MACS[upto], DIGEST)
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_new_stores_file_holds_no_head_and_has_room_for_both_slots(tmp_path: Path) -> None:
    path = tmp_path / "head"
    path.write_bytes(EMPTY)
    assert read(path) is None
    written(path, 5)
    assert path.stat().st_size == len(EMPTY) == PLACES[1] + SLOT_BYTES


def test_reading_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    assert read(tmp_path / "head") is None
    assert list(tmp_path.iterdir()) == []


def test_writing_never_touches_the_newer_slot(tmp_path: Path) -> None:
    path = written(tmp_path / "head", 4)
    for seq in range(5, 12):
        before = path.read_bytes()
        anchor = Anchor(path, KEY)
        anchor.write(seq, MACS[seq], DIGEST)
        anchor.close()
        after = path.read_bytes()
        kept = [at for at in PLACES if before[at:][:SLOT_BYTES] == after[at:][:SLOT_BYTES]]
        assert len(kept) == 1
        (tmp_path / "old").write_bytes(after[kept[0] :][:SLOT_BYTES])
        assert read(tmp_path / "old") == Head(seq - 1, MACS[seq - 1], DIGEST)


def test_an_act_that_is_anchored_already_is_written_over_itself(tmp_path: Path) -> None:
    path = written(tmp_path / "head", 4)
    before = path.read_bytes()
    anchor = Anchor(path, KEY)
    anchor.write(4, MACS[4], DIGEST)
    anchor.close()
    assert path.read_bytes() == before


def test_what_was_not_flushed_is_not_sure_though_it_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anchor = Anchor(written(tmp_path / "head", 4), KEY)
    sure = [anchor.is_sure]
    anchor.write(5, MACS[5], DIGEST)
    sure.append(anchor.is_sure)
    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", refuses)
        with pytest.raises(DiskFailingError):
            anchor.write(6, MACS[6], DIGEST)
    assert anchor.read() == Head(6, MACS[6], DIGEST)
    sure.append(anchor.is_sure)
    anchor.write(6, MACS[6], DIGEST)
    sure.append(anchor.is_sure)
    assert sure == [False, True, False, True]
    anchor.close()


def refuses(_file: int) -> None:
    raise OSError(errno.EIO, "")


def test_a_torn_write_leaves_the_head_before_it(tmp_path: Path) -> None:
    before = written(tmp_path / "head", 8).read_bytes()
    anchor = Anchor(tmp_path / "head", KEY)
    anchor.write(9, MACS[9], DIGEST)
    anchor.close()
    after = (tmp_path / "head").read_bytes()
    start = next(at for at in range(len(after)) if before[at] != after[at]) // SLOT_BYTES
    at = start * SLOT_BYTES
    for cut in (0, 1, 9, 17, 30, 49, 60, 80):
        torn = before[:at] + after[at : at + cut] + before[at + cut :]
        (tmp_path / "torn").write_bytes(torn)
        assert read(tmp_path / "torn") == Head(8, MACS[8], DIGEST)
    garbage = before[:at] + random.Random(1).randbytes(SLOT_BYTES) + before[at + SLOT_BYTES :]  # noqa: S311
    (tmp_path / "torn").write_bytes(garbage)
    assert read(tmp_path / "torn") == Head(8, MACS[8], DIGEST)


def test_a_spoilt_sector_of_4_kib_leaves_the_other_slot(tmp_path: Path) -> None:
    whole = written(tmp_path / "head", 8).read_bytes()
    for at, left in ((PLACES[0], 8), (PLACES[1], 7)):
        spoilt = bytearray(whole)
        end = min(at + 4096, len(whole))
        spoilt[at:end] = random.Random(at).randbytes(end - at)  # noqa: S311
        (tmp_path / "spoilt").write_bytes(spoilt)
        assert read(tmp_path / "spoilt") == Head(left, MACS[left], DIGEST)


def test_both_slots_bad_is_as_if_the_file_were_missing(tmp_path: Path) -> None:
    path = tmp_path / "head"
    for raw in (b"", b"x", os.urandom(2 * SLOT_BYTES), bytes(5000), os.urandom(len(EMPTY))):
        path.write_bytes(raw)
        assert read(path) is None


def test_no_flipped_bit_makes_another_head(tmp_path: Path) -> None:
    raw = written(tmp_path / "head", 6).read_bytes()
    heads = {Head(5, MACS[5], DIGEST), Head(6, MACS[6], DIGEST)}
    chance = random.Random(7)  # noqa: S311
    path = tmp_path / "flipped"
    for _ in range(300):
        flipped = bytearray(raw)
        flipped[chance.choice(PLACES) + chance.randrange(SLOT_BYTES)] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        assert read(path) in heads


def test_another_stores_key_reads_nothing(tmp_path: Path) -> None:
    assert read(written(tmp_path / "head", 3), bytearray(32)) is None


def test_the_anchor_never_goes_back(tmp_path: Path) -> None:
    anchor = Anchor(written(tmp_path / "head", 5), KEY)
    with pytest.raises(ValueError, match="4"):
        anchor.write(4, MACS[4], DIGEST)
    anchor.write(5, MACS[5], DIGEST)
    assert anchor.read() == Head(5, MACS[5], DIGEST)
    anchor.close()
    anchor.close()


def test_a_mac_of_another_length_is_refused(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path / "head", KEY)
    with pytest.raises(ValueError, match="1"):
        anchor.write(1, b"short", DIGEST)
    anchor.close()


def old_slot(seq: int, mac: bytes) -> bytes:
    """What a program of before wrote."""
    body = b"BMNNHEAD1" + seq.to_bytes(8, "big") + mac
    return (body + hmac.digest(KEY, body, "sha256")).ljust(SLOT_BYTES, b"\0")


def test_an_anchor_of_before_is_read_and_gives_way_to_the_next_act(tmp_path: Path) -> None:
    path = tmp_path / "head"
    path.write_bytes(old_slot(4, MACS[4]) + old_slot(5, MACS[5]))
    assert read(path) == Head(5, MACS[5])
    anchor = Anchor(path, KEY)
    anchor.write(6, MACS[6], DIGEST, MARK)
    assert anchor.read() == Head(6, MACS[6], DIGEST, MARK)
    anchor.close()
    assert path.read_bytes()[: 2 * SLOT_BYTES] == old_slot(4, MACS[4]) + old_slot(5, MACS[5])
    assert b"BMNNHEAD1" not in written(tmp_path / "two", 2).read_bytes()


def test_two_slots_side_by_side_as_they_were_before_are_read_and_not_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "head"
    apart = written(path, 8).read_bytes()
    older, newest = apart[:SLOT_BYTES], apart[PLACES[1] :]
    for beside in (newest + older, older + newest):
        path.write_bytes(beside)
        assert read(path) == Head(8, MACS[8], DIGEST)
        anchor = Anchor(path, KEY)
        for seq in range(9, 13):
            before = path.read_bytes()
            anchor.write(seq, MACS[seq], DIGEST)
            assert anchor.read() == Head(seq, MACS[seq], DIGEST)
            # Whatever becomes of what was just written, the head before it is still there.
            after = path.read_bytes()
            (at,) = (at for at in PLACES if before[at:][:SLOT_BYTES] != after[at:][:SLOT_BYTES])
            torn = after[:at] + bytes(SLOT_BYTES) + after[at + SLOT_BYTES :]
            (tmp_path / "torn").write_bytes(torn)
            assert read(tmp_path / "torn") == Head(seq - 1, MACS[seq - 1], DIGEST)
        assert path.read_bytes()[SLOT_BYTES:][:SLOT_BYTES] == beside[SLOT_BYTES:]
        anchor.close()


def test_what_an_anchor_of_before_did_not_know_is_kept_unknown(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path / "head", KEY)
    anchor.write(*Head(5, MACS[5]))
    assert anchor.read() == Head(5, MACS[5])
    anchor.close()


@pytest.mark.parametrize(
    ("digest", "mark"), [(b"", None), (bytes(31), None), (bytes(32), b"short"), (None, bytes(33))]
)
def test_a_digest_or_mark_of_another_length_is_refused(
    tmp_path: Path, digest: bytes | None, mark: bytes | None
) -> None:
    anchor = Anchor(tmp_path / "head", KEY)
    with pytest.raises(ValueError, match="1"):
        anchor.write(1, MACS[1], digest, mark)
    assert list(tmp_path.iterdir()) == []


def test_the_digest_and_the_mark_are_sealed_too(tmp_path: Path) -> None:
    path = tmp_path / "head"
    anchor = Anchor(path, KEY)
    anchor.write(1, MACS[1], DIGEST, MARK)
    anchor.close()
    raw = path.read_bytes()
    for part in (DIGEST, MARK):
        flipped = bytearray(raw)
        flipped[raw.index(part)] ^= 1
        path.write_bytes(flipped)
        assert read(path) is None
