#!/usr/bin/perl
# Makes processes that have the pid which they are told to have, in a pid namespace of its own (pid_namespaces(7)):
# the kernel gives the next process the first free number after the one in ns_last_pid (proc_sys_kernel(5)).
#
# It reads one order per line and answers each with one line, a number for each process:
#
#   make PID PORT ...                  makes processes; with a port other than 0 they listen there    PID ...
#   end PID ...                        ends them, so that their pids are free                         SIGNAL that ended it ...
#   swap MICROSECONDS PID PORT ...     waits, then `end` and `make` in one go                         SIGNAL that ended it ...
#
# A process that nobody else has signalled is ended by 9.
use strict;
use warnings;
use Socket qw(:all);

$| = 1;
open my $last_pid, '+<', '/proc/sys/kernel/ns_last_pid' or die "ns_last_pid: $!";

while (my $line = <STDIN>) {
  my ($verb, @words) = split ' ', $line;
  if ($verb eq 'make') { print join(' ', make(@words)), "\n" }
  elsif ($verb eq 'end') { print join(' ', end(@words)), "\n" }
  elsif ($verb eq 'swap') {
    my ($microseconds, %port_of) = @words;
    select undef, undef, undef, $microseconds / 1e6;
    my @signals = end(sort keys %port_of);
    make(%port_of);
    print "@signals\n";
  }
  else { die "unknown order: $line" }
}

# Perl holds signals back around a fork: when a process has closed its end of the pipe, one that came meanwhile has ended it.
sub make {
  my %port_of = @_;
  my %ready = map { $_ => fork_as($_, $port_of{$_}) } keys %port_of;
  sysread $_, my $nothing, 1 for values %ready;
  return keys %port_of;
}

sub fork_as {
  my ($pid, $port) = @_;
  my $socket = $port ? listener($port) : undef;
  for (1 .. 100) {
    pipe my $ready, my $say_ready or die "pipe: $!";
    sysseek $last_pid, 0, 0;
    syswrite $last_pid, $pid - 1 or die "ns_last_pid: $!";
    my $child = fork // die "fork: $!";
    if (!$child) { close $say_ready; sleep 600; exit }
    return $ready if $child == $pid;
    # Something else was made in between, such as a thread.
    end($child);
  }
  die "no process could be given pid $pid\n";
}

sub end {
  my @pids = @_;
  kill 'KILL', @pids;
  return map { waitpid $_, 0; $? & 127 } @pids;
}

sub listener {
  my ($port) = @_;
  socket my $socket, AF_INET, SOCK_STREAM, 0 or die "socket: $!";
  setsockopt $socket, SOL_SOCKET, SO_REUSEADDR, 1 or die "setsockopt: $!";
  bind $socket, pack_sockaddr_in($port, INADDR_ANY) or die "bind: $!";
  listen $socket, 5 or die "listen: $!";
  return $socket;
}
