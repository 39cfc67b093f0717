from __future__ import annotations

import hashlib
import json

from bmnn_desk.domain.form_pack import PackedCheck, PackedCorrection
from bmnn_desk.law.form_pack_file import made_pack, pack_bytes
from tests.services.each_form import OLD, READ_ON, SOURCE, correction

CHECK = PackedCheck(pack=OLD, form="14", digest="ab" * 32, source=SOURCE, source_day=READ_ON)
PACKED = PackedCorrection(correction=correction(), old='"Tên loại"')


def test_the_checksum_is_of_everything_else_in_canonical_bytes() -> None:
    pack = made_pack([PACKED], [CHECK])
    whole = json.loads(pack_bytes(pack))
    assert whole.pop("checksum") == pack.checksum
    told = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(told.encode("utf-8")).hexdigest() == pack.checksum


def test_the_same_pack_gives_the_same_bytes_and_another_another_checksum() -> None:
    assert pack_bytes(made_pack([PACKED], [CHECK])) == pack_bytes(made_pack((PACKED,), (CHECK,)))
    other = PackedCorrection(correction=correction(value="Khác"), old='"Tên loại"')
    packs = [made_pack([PACKED], [CHECK]), made_pack([other], [CHECK]), made_pack([PACKED], [])]
    assert len({pack.checksum for pack in packs}) == 3


def test_the_file_names_nobody() -> None:
    whole = json.loads(pack_bytes(made_pack([PACKED], [CHECK])))
    keys = {key for row in (*whole["corrections"], *whole["checks"]) for key in row}
    assert keys == {
        *("pack", "file", "place", "old", "value", "source", "source_day"),
        *("form", "digest"),
    }
