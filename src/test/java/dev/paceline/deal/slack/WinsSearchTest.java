package dev.paceline.deal.slack;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WinsSearchTest {
    @Property
    void aButtonCarriesWhatWasTyped(@ForAll String typed, @ForAll @IntRange(max = 100) int page) {
        WinsSearch search = WinsSearch.read(typed, page);
        assertThat(WinsSearch.decode(search.code())).isEqualTo(search);
        assertThat(search.next().code().length()).isLessThan(2000);
    }

    @Property
    void whateverAButtonCarriesIsASearch(@ForAll String code) {
        assertThat(WinsSearch.decode(code).page()).isNotNegative();
    }
}
