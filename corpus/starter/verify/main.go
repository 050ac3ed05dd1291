// Command verify reads the facts of the starter library against the texts of the
// laws: every section number, punishment, class, number and amending Act against
// the bytes that its proof names. It says what is wrong and what could not be
// checked, and exits with 1 where a fact fails.
//
//	go run ./corpus/starter/verify --against DIR
//	go run ./corpus/starter/verify --against DIR --write corpus/starter/data
//	go run ./corpus/starter/verify --against DIR --show peca-2016
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"daleel/corpus/starter"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	fl := flag.NewFlagSet("verify", flag.ContinueOnError)
	against := fl.String("against", "", "folder that holds the texts (pakistan-code/…)")
	data := fl.String("data", "", "read this data folder in place of the built-in one")
	write := fl.String("write", "", "find the places anew and write data/proofs below this folder")
	show := fl.String("show", "", "print the passages that carry the facts of this work")
	if err := fl.Parse(args); err != nil {
		return err
	}
	if *against == "" {
		return fmt.Errorf("say where the texts are: --against DIR")
	}
	works, proofs, err := load(*data, *write)
	if err != nil {
		return err
	}
	v := newVerifier(*against, works, proofs)
	if *write != "" {
		return v.writeProofs(*write, out)
	}
	if v.advice, err = starter.AllAdvice(); err != nil {
		return err
	}
	r := v.verify()
	if *show != "" {
		v.show(*show, out)
	}
	r.print(out)
	if len(r.failed) > 0 {
		return fmt.Errorf("%d facts fail", len(r.failed))
	}
	return nil
}
