package structure

import (
	"strings"
	"testing"
)

func TestScheduleRowsAreNoSections(t *testing.T) {
	var b strings.Builder
	b.WriteString("OILS ACT, 2014\n(V of 2014)\n")
	for i := 1; i <= 10; i++ {
		b.WriteString(itoa(i) + ". Oil of sort " + itoa(i) + ".—The oil shall be sold in bottles.\n")
	}
	b.WriteString("THE FIRST SCHEDULE\n")
	for i := 11; i <= 60; i++ {
		b.WriteString(itoa(i) + ". Oil of olives. 15.09\n")
	}
	doc := parseLaw(t, b.String())
	if _, ok := doc.Provision("sec_11"); ok {
		t.Error("a row of the schedule was taken for a section")
	}
	if _, ok := doc.Provision("sec_10"); !ok {
		t.Error("section 10 was not found")
	}
}

func TestRowsOfALongTableAreNoSections(t *testing.T) {
	var b strings.Builder
	b.WriteString("OILS ACT, 2014\n(V of 2014)\n")
	for i := 1; i <= 10; i++ {
		b.WriteString(itoa(i) + ". Oil of sort " + itoa(i) + ".– The oil shall be sold in bottles.\n")
	}
	for i := 11; i <= 60; i++ {
		if i%6 == 5 {
			b.WriteString("Serial Description Heading\n(1) (2) (3)\n")
		}
		b.WriteString("[" + itoa(i) + ".   ***] omitted\n")
	}
	doc := parseLaw(t, b.String())
	for _, n := range []string{"sec_11", "sec_40", "sec_60"} {
		if _, ok := doc.Provision(n); ok {
			t.Errorf("%s is a row of the table", n)
		}
	}
	if _, ok := doc.Provision("sec_10"); !ok {
		t.Error("section 10 was not found")
	}
}

func TestRowsAloneAreNoSections(t *testing.T) {
	doc := parseLaw(t, "OILS ACT, 2014\n(V of 2014)\n2. Oil of olives\n3. Oil of fish for export 98.13\nCol.(1) Col.(2) Col.(3)\n4. Oil of lamps 98.14\n5. Oil of engines\n7. Oil of cars\n")
	if _, ok := doc.Provision("sec_3"); ok {
		t.Error("a row of the only table was taken for a section")
	}
}

func TestLetteredDefinitionsAreNoSections(t *testing.T) {
	doc := parseLaw(t, "OILS ACT, 2014\n(V of 2014)\n1. Short title.—This Act may be called the Oils Act, 2014.\n2. Definitions.—In this Act,\n(1) “oil” means any oil;\n[(2A) “arrears”, in relation to a person, means what he owes.\n3. Sale.—Oil shall be sold in bottles.\n")
	if _, ok := doc.Provision("sec_2A"); ok {
		t.Error("a definition was taken for a section")
	}
}
