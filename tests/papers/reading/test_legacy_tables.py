from bmnn_desk.papers.reading.legacy_tables import PUNCTUATION, TCVN3_LETTERS, VNI_LETTERS


def test_no_code_of_punctuation_is_a_letter() -> None:
    assert not {chr(code) for code in PUNCTUATION} & set(TCVN3_LETTERS)
    assert PUNCTUATION[0x93] == "“"


def test_every_sign_from_a1_to_ff_has_a_letter_in_tcvn3() -> None:
    assert {chr(code) for code in range(0xA1, 0x100)} <= set(TCVN3_LETTERS)


def test_no_sign_of_vni_stands_for_two_letters() -> None:
    small = {pair: letter for pair, letter in VNI_LETTERS.items() if letter.islower()}
    assert len(set(small.values())) == len(small) == 67
    assert all(len(pair) <= 2 for pair in VNI_LETTERS)
