from __future__ import annotations

from bmnn_desk.domain.form_pack import PACK_SUFFIX, FormPack


def test_the_checksum_is_shown_in_groups_of_four_letters() -> None:
    pack = FormPack(corrections=(), checks=(), checksum="0123abcd" * 8)
    groups = pack.letters.split("-")
    assert groups == ["0123", "ABCD"] * 8
    assert PACK_SUFFIX == ".bmnn-mau"
