from __future__ import annotations

import pytest

from bmnn_desk.domain.old_basis import OldCitation, read_old_basis


@pytest.mark.parametrize(
    "text",
    [
        "960/QĐ-TTg; Điều 2; khoản 3; điểm a",
        "960/QĐ-TTg; Điều 2; khoản 3",
        "960/QĐ-TTg; 2; 3; a",
        "điểm a, khoản 3, Điều 2 Quyết định số 960/QĐ-TTg ngày 07/07/2020 của Thủ tướng",
        "Quyết định 960/2020/QĐ-TTg; Điều 2; khoản 3",
        "Quyết định số 960; Đ2; k3",
        "điểm a khoản 3 Điều 2 QĐ 960/QĐ-TTg",
        "QĐ số 960; Điều 2; khoản 3",
        "960; 2; 3; a",
    ],
)
def test_one_citation_is_read_in_each_of_its_forms(text: str) -> None:
    basis = read_old_basis(text)
    assert basis.citations == (OldCitation(decision="960", article="2", clause="3"),)
    assert basis.is_complete


@pytest.mark.parametrize(
    "text",
    [
        "960/QĐ-TTg",
        "960/QĐ-TTg; Điều 2",
        "khoản 3, Điều 2",
        "960/QĐ-TTg; 2; ; a",
        "Danh mục bí mật nhà nước",
        "960/QĐ-TTg; Điều …; khoản …",
        "960/QĐ-TTg; Điều 2; khoản 3\n1178/QĐ-TTg; Điều 1",
    ],
)
def test_what_lacks_a_part_is_not_complete(text: str) -> None:
    basis = read_old_basis(text)
    assert not basis.is_complete
    assert not basis.nothing


@pytest.mark.parametrize("text", ["", " - ", "Không thuộc danh mục BMNN", "Không có căn cứ"])
def test_no_basis_is_told(text: str) -> None:
    assert read_old_basis(text).nothing
    assert not read_old_basis(text).is_complete


@pytest.mark.parametrize(
    "text",
    [
        "960/QĐ-TTg; Điều 2; khoản 3; 1178/QĐ-TTg; Điều 1; khoản 4",
        "khoản 3, Điều 2 Quyết định 960/QĐ-TTg; khoản 4, Điều 1 Quyết định 1178/QĐ-TTg",
        "960/QĐ-TTg; Điều 2; khoản 3\n1178/QĐ-TTg; Điều 1; khoản 4",
    ],
)
def test_two_decisions_are_two_citations(text: str) -> None:
    told = [(each.decision, each.article, each.clause) for each in read_old_basis(text).citations]
    assert told == [("960", "2", "3"), ("1178", "1", "4")]


def test_another_bodys_secret_alone_may_be_the_basis() -> None:
    basis = read_old_basis("Sử dụng BMNN tại Báo cáo 118/BC-CAT độ Mật của Công an tỉnh")
    assert basis.source
    assert basis.is_complete
