"""Every character has one shape, in whatever company it is met."""

from czfacts.values import characters


def test_a_list_of_shapes_says_what_the_table_says() -> None:
    shapes = characters.shapes()
    for code in range(0x10000):
        assert characters.fold(f"吨{chr(code)}") == f"吨{chr(shapes[code])}", hex(code)


def test_what_is_rare_is_folded_beside_what_lies_beyond_the_first_plane() -> None:
    assert characters.fold("ﾃ𠮷𝟙　Ⅰ國") == "テ𠮷1 I国"
